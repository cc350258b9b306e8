// flags: -std=c++17 -isystem /usr/include/mariadb -isystem /usr/include/mysql++
// MySQL++ makes a new connection when no idle one exists.
// expect-nothing
#include <mysql++.h>

class AppPool : public mysqlpp::ConnectionPool {
protected:
  mysqlpp::Connection *create() override { return new mysqlpp::Connection("shop", "localhost"); }
  void destroy(mysqlpp::Connection *old) override { delete old; }
  unsigned int max_idle_time() override { return 60; }
};

int copyAll(AppPool &pool) {
  mysqlpp::Connection *from = pool.grab();
  mysqlpp::Connection *to = pool.safe_grab();
  bool done = from->query("SELECT id FROM items").exec() && to->query("DELETE FROM copies").exec();
  pool.release(to);
  pool.release(from);
  return done;
}

bool scoped(AppPool &pool) {
  mysqlpp::ScopedConnection from(pool, true);
  mysqlpp::ScopedConnection to(pool);
  return from->query("SELECT id FROM items").exec() && to->query("DELETE FROM copies").exec();
}
