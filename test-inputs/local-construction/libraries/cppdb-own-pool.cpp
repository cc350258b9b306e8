// Only who bypasses the manager makes a pool of his own.
#include <cppdb/backend.h>
#include <cppdb/frontend.h>
#include <cppdb/pool.h>
#include <cppdb/ref_ptr.h>

int articleCount() {
  cppdb::ref_ptr<cppdb::pool> Pool = cppdb::pool::create("sqlite3:db=blog.db"); // expect: pool-local-construction
  cppdb::session Db(Pool->open());
  int Count = 0;
  Db << "SELECT count(*) FROM articles" << cppdb::row >> Count;
  return Count;
}
