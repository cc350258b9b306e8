// scan: --models ../../shims/shim.json
// One member holds; the other one only counted, through a temporary that is gone.
// expect-nothing
#include "shim_pool.h"

class Migration {
public:
  explicit Migration(shim::Pool &Db)
      : Expected(shim::Lease(Db)->query("SELECT id FROM old").size()), Target(Db) {}
  bool run() { return Target->execute("INSERT INTO new SELECT * FROM old") == Expected; }

private:
  int Expected;
  shim::Lease Target;
};

bool migrate(shim::Pool &Db) { return Migration(Db).run(); }
