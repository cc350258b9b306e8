// scan: --models ../../shims/shim.json
// Folders list files, files resolve links, links are folders.
#include "shim_pool.h"

shim::Pool Files(4); // expect: pool-undersized

int sizeOfFolder(int Folder);

int sizeOfLink(int Link) {
  int Target = Files.execute("SELECT target FROM links");
  return sizeOfFolder(Target);
}

int sizeOfFolder(int Folder) {
  shim::Lease Db(Files);
  int Sum = 0;
  for (const shim::Row &Entry : Db->query("SELECT id, amount FROM entries"))
    Sum += Entry.Amount ? Entry.Amount : sizeOfLink(Entry.Id); // expect: pool-nested-acquire
  return Sum;
}
