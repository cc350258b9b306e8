// scan: --models ../../shims/shim.json
// The guard moves: the source holds nothing afterwards.
// expect-nothing
#include "shim_pool.h"

class Guard {
public:
  explicit Guard(shim::Pool &From) : From(&From), Db(shim_acquire(&From)) {}
  Guard(Guard &&Other) noexcept : From(Other.From), Db(Other.Db) { Other.Db = nullptr; }
  Guard(const Guard &) = delete;
  ~Guard() {
    if (Db)
      shim_release(From, Db);
  }
  int run(const char *Sql) { return shim_execute(Db, Sql); }

private:
  shim::Pool *From;
  shim_conn *Db;
};

int count(shim::Pool &Pool) {
  Guard First(Pool);
  Guard Second = static_cast<Guard &&>(First);
  return Second.run("SELECT count(*) FROM items");
}
