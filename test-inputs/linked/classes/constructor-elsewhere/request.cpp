#include "session.h"

void request(shim::Pool &Db) {
  Session User(Db);
  Db.execute("INSERT INTO log VALUES ('request')"); // expect: pool-nested-acquire
}
