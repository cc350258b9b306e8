// expect-nothing
#include <cppdb/frontend.h>

void bump(int Counter) {
  cppdb::session Db("mysql:database=web;@pool_size=16");
  Db.begin();
  Db << "UPDATE counters SET n = n + 1 WHERE id = ?" << Counter << cppdb::exec;
  Db.commit();
  Db.close();
}
