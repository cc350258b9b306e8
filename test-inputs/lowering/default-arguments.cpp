// A default argument is evaluated at each call that uses it.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

shim::Pool &pool();
int find(int Id, shim::Lease With = pool().acquire(), int Limit = 10);
void log(const shim::Lease &With = shim::Lease(pool()), const char *Text = "SELECT 1");

struct Session {
  explicit Session(shim::Lease With = shim::Lease(pool()));
  void run(const char *Sql = "SELECT 1", bool Twice = false);
};

void calls(shim::Pool &P) {
  find(1);
  find(2, P.acquire());
  log();
  Session S;
  S.run();
}
