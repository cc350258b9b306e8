// CppDB opens another connection when none is idle; results and statements keep theirs, and that costs a connection, no deadlock.
// expect-nothing
#include <cppdb/frontend.h>
#include <string>

void copyAll(const std::string &connection) {
  cppdb::session from(connection);
  cppdb::session to(connection);
  cppdb::result rows = from << "SELECT id FROM items";
  while (rows.next()) {
    int id = 0;
    rows >> id;
    to << "INSERT INTO copies VALUES (?)" << id << cppdb::exec;
  }
}

void copyPooled() {
  cppdb::session from("sqlite3:db=items.db;@pool_size=1");
  cppdb::result rows = from << "SELECT id FROM items";
  cppdb::session to("sqlite3:db=items.db;@pool_size=1");
  to << "DELETE FROM copies" << cppdb::exec;
}
