#include "session.h"

void request(shim::Pool &Db) {
  {
    Session User(Db);
    User.load();
  }
  Db.execute("INSERT INTO log VALUES ('request')");
}
