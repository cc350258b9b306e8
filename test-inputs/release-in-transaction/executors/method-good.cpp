// scan: --models ../../shims/shim.json
// The same class over one lease that it keeps: BEGIN, the work and COMMIT meet
// on one connection.
// expect-nothing
#include "shim_pool.h"

class Database {
public:
  explicit Database(shim::Pool &From) : Conn(From) {}
  int run(const char *Sql) { return Conn->execute(Sql); }

private:
  shim::Lease Conn;
};

void promote(Database &Db) {
  Db.run("BEGIN");
  Db.run("UPDATE staff SET grade = grade + 1");
  Db.run("COMMIT");
}
