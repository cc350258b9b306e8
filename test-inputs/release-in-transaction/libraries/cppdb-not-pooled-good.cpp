// Without @pool_size the session owns its connection and closes it: the server
// rolls back, and nobody inherits anything.
// expect-nothing
#include <cppdb/frontend.h>

bool schemaWorks() {
  cppdb::session Db("sqlite3:db=:memory:");
  Db.begin();
  Db << "CREATE TABLE probe(id INTEGER PRIMARY KEY)" << cppdb::exec;
  cppdb::result Count = Db << "SELECT count(*) FROM probe" << cppdb::row;
  return !Count.empty();
}
