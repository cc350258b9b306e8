// scan: --models ../shims/shim.json
// The pool is a member of a member.
#include "shim_pool.h"

class Db {
public:
  Db() : Pool(1) {} // expect: pool-undersized
  shim::Pool Pool;
};

class App {
public:
  int run() {
    shim::Lease A(Main.Pool);
    shim::Lease B(Main.Pool); // expect: pool-nested-acquire
    return A->execute("SELECT 1 FROM t") + B->execute("SELECT 2 FROM t");
  }

private:
  Db Main;
};

int main() {
  App One;
  return One.run();
}
