// flags: -I/usr/include/zdb
// Opened and closed with the program; note() only takes a connection.
// expect-nothing
#include <zdb.h>

static URL_T url;
static ConnectionPool_T pool;

void notes_open(void) {
  url = URL_new("sqlite:///tmp/notes.db");
  pool = ConnectionPool_new(url);
  ConnectionPool_start(pool);
}

void notes_close(void) {
  ConnectionPool_stop(pool);
  ConnectionPool_free(&pool);
  URL_free(&url);
}

void note(const char *text) {
  Connection_T con = ConnectionPool_getConnection(pool);
  if (!con)
    return;
  Connection_execute(con, "INSERT INTO notes VALUES('%s')", text);
  Connection_close(con);
}
