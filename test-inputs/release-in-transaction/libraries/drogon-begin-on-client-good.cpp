// The same statements through one transaction of the client.
// expect-nothing
#include <drogon/drogon.h>

void enlist(const drogon::orm::DbClientPtr &Client, int Course, int Student) {
  auto Tx = Client->newTransaction();
  Tx->execSqlSync("INSERT INTO enlisted VALUES($1, $2)", Course, Student);
  Tx->execSqlSync("UPDATE courses SET n = n + 1 WHERE id = $1", Course);
}
