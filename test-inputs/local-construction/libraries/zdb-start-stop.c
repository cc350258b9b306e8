// flags: -I/usr/include/zdb
// Started, used for one statement, stopped and freed.
#include <zdb.h>

void note(const char *text) {
  URL_T url = URL_new("sqlite:///tmp/notes.db");
  ConnectionPool_T pool = ConnectionPool_new(url); // expect: pool-local-construction
  ConnectionPool_start(pool);
  Connection_T con = ConnectionPool_getConnection(pool);
  if (con) {
    Connection_execute(con, "INSERT INTO notes VALUES('%s')", text);
    Connection_close(con);
  }
  ConnectionPool_stop(pool);
  ConnectionPool_free(&pool);
  URL_free(&url);
}
