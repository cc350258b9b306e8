// scan: --models ../../shims/shim.json
// A guard runs what it was given at the end of the scope; the lease went back before.
#include "shim_pool.h"
#include <utility>

template <class Function> class AtEnd {
public:
  explicit AtEnd(Function Run) : Run(std::move(Run)) {}
  AtEnd(const AtEnd &) = delete;
  ~AtEnd() {
    if (IsArmed)
      Run();
  }
  void cancel() { IsArmed = false; }

private:
  Function Run;
  bool IsArmed = true;
};

shim::Pool Orders(4);

void both() {
  shim_conn *Db = shim_acquire(&Orders);
  AtEnd Back([Db] { shim_release(&Orders, Db); });
  shim_release(&Orders, Db);
} // expect: pool-double-release

int byGuard() {
  shim_conn *Db = shim_acquire(&Orders);
  AtEnd Back([Db] { shim_release(&Orders, Db); });
  return shim_execute(Db, "SELECT 1");
}

void cancelled() {
  shim_conn *Db = shim_acquire(&Orders);
  AtEnd Back([Db] { shim_release(&Orders, Db); });
  shim_release(&Orders, Db);
  Back.cancel();
}
