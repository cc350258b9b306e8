// scan: --models ../../shims/shim.json
// The repository was built on another pool.
// expect-nothing
#include "shim_pool.h"

shim::Pool Main(4);
shim::Pool Reports(4);

class Repository {
public:
  explicit Repository(shim::Pool &From) : Db(From) {}
  int load(int Id) {
    shim::Lease Own(Db);
    return Own->execute("SELECT * FROM items");
  }

private:
  shim::Pool &Db;
};

int refresh(int Id) {
  Repository Items(Reports);
  shim::Lease Current(Main);
  Current->execute("UPDATE items SET stale = 0");
  return Items.load(Id);
}
