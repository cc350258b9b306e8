// scan: --models ../../shims/shim.json
// The repository keeps a reference to the pool that this function draws from.
#include "shim_pool.h"

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

int refresh(shim::Pool &Db, int Id) {
  Repository Items(Db);
  shim::Lease Current(Db);
  Current->execute("UPDATE items SET stale = 0");
  return Items.load(Id); // expect: pool-nested-acquire
}
