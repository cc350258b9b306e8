// flags: -std=c++17 -I/usr/include/mariadb
// A singleton, as the manual advises.
// expect-nothing
#include <mysql++/mysql++.h>
#include <mysql++/scopedconnection.h>

class BlogPool : public mysqlpp::ConnectionPool {
public:
  ~BlogPool() override { clear(); }
  static BlogPool &instance() {
    static BlogPool Only;
    return Only;
  }

private:
  mysqlpp::Connection *create() override {
    return new mysqlpp::Connection("blog", "localhost", "web", "");
  }
  void destroy(mysqlpp::Connection *Old) override { delete Old; }
  unsigned int max_idle_time() override { return 60; }
};

bool likePost(int Post) {
  mysqlpp::ScopedConnection Conn(BlogPool::instance());
  mysqlpp::Query Update = Conn->query();
  Update << "UPDATE posts SET likes = likes + 1 WHERE id = " << Post;
  return Update.exec();
}
