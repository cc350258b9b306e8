// scan: --models ../../shims/shim.json
// A database class whose run() leases per call: two handlers, each with a BEGIN
// of its own.
#include "shim_pool.h"

class Database {
public:
  explicit Database(shim::Pool &From) : Pool(From) {}
  int run(const char *Sql) {
    shim::Lease Conn(Pool);
    return Conn->execute(Sql);
  }

private:
  shim::Pool &Pool;
};

void promote(Database &Db) {
  Db.run("BEGIN"); // expect: pool-release-in-transaction
  Db.run("UPDATE staff SET grade = grade + 1");
  Db.run("COMMIT");
}

bool dismiss(Database &Db) {
  Db.run("start transaction"); // expect: pool-release-in-transaction
  if (Db.run("DELETE FROM staff WHERE grade = 0") == 0) {
    Db.run("ROLLBACK");
    return false;
  }
  Db.run("COMMIT");
  return true;
}
