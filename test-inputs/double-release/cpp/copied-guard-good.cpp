// scan: --models ../../shims/shim.json
// The guard moves: the source holds nothing afterwards.
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
  Guard First(Pool); // expect-fp: pool-lease-leak — that the move constructor hands the handle over before it clears it is lost on the way to the caller
  Guard Second = static_cast<Guard &&>(First);
  return Second.run("SELECT count(*) FROM items");
}
