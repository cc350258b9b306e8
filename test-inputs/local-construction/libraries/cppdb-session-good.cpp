// CppDB's pools live in a manager of its own: a session is a lease, however
// local it is.
// expect-nothing
#include <cppdb/frontend.h>

int articleCount() {
  cppdb::session Db("sqlite3:db=blog.db;@pool_size=4");
  int Count = 0;
  Db << "SELECT count(*) FROM articles" << cppdb::row >> Count;
  return Count;
}
