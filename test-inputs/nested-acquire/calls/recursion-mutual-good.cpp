// scan: --models ../../shims/shim.json
// Both functions recurse, neither holds anything while it does.
// expect-nothing
#include "shim_pool.h"

shim::Pool Files(4);

int sizeOfFolder(int Folder);

int sizeOfLink(int Link) {
  int Target = Files.execute("SELECT target FROM links");
  return sizeOfFolder(Target);
}

int sizeOfFolder(int Folder) {
  int Sum = 0;
  bool IsLink = false;
  {
    shim::Lease Db(Files);
    for (const shim::Row &Entry : Db->query("SELECT id, amount FROM entries")) {
      Sum += Entry.Amount;
      IsLink = IsLink || Entry.Amount == 0;
    }
  }
  return IsLink ? Sum + sizeOfLink(Folder) : Sum;
}
