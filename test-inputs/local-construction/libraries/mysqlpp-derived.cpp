// flags: -std=c++17 -I/usr/include/mariadb
// MySQL++'s pool is abstract: the program's own class is the pool.
#include <mysql++/mysql++.h>
#include <mysql++/scopedconnection.h>

class BlogPool : public mysqlpp::ConnectionPool {
public:
  ~BlogPool() override { clear(); }

private:
  mysqlpp::Connection *create() override {
    return new mysqlpp::Connection("blog", "localhost", "web", "");
  }
  void destroy(mysqlpp::Connection *Old) override { delete Old; }
  unsigned int max_idle_time() override { return 60; }
};

bool likePost(int Post) {
  BlogPool Pool; // expect: pool-local-construction
  mysqlpp::ScopedConnection Conn(Pool);
  mysqlpp::Query Update = Conn->query();
  Update << "UPDATE posts SET likes = likes + 1 WHERE id = " << Post;
  return Update.exec();
}
