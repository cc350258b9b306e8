// scan: --models ../shims/shim.json
// The number passes through a constructor of the program: it is set where it is said.
#include "shim_pool.h"

class Store {
public:
  explicit Store(int Size) : Pool(Size) {}
  int copy() {
    shim::Lease From(Pool);
    auto &To = From; // expect: pool-nested-acquire
    return From->execute("SELECT 1 FROM t") + To->execute("INSERT INTO u VALUES (1)");
  }

private:
  shim::Pool Pool;
};

int main() {
  Store Small(1); // expect: pool-undersized
  return Small.copy();
}
