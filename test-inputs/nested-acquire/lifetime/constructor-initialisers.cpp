// scan: --models ../../shims/shim.json
// Two members, two leases, held together from the second initialiser on.
#include "shim_pool.h"

class Migration {
public:
  explicit Migration(shim::Pool &Db)
      : Source(Db),
        Target(Db) { // expect: pool-nested-acquire
  }
  void run() { Target->execute("INSERT INTO new SELECT * FROM old"); }

private:
  shim::Lease Source;
  shim::Lease Target;
};

void migrate(shim::Pool &Db) { Migration(Db).run(); }
