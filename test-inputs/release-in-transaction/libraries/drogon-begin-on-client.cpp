// Each statement on the client borrows a connection for itself: BEGIN and the
// inserts need not meet on the same one.
#include <drogon/drogon.h>

void enlist(const drogon::orm::DbClientPtr &Client, int Course, int Student) {
  Client->execSqlSync("BEGIN"); // expect: pool-release-in-transaction
  Client->execSqlSync("INSERT INTO enlisted VALUES($1, $2)", Course, Student);
  Client->execSqlSync("UPDATE courses SET n = n + 1 WHERE id = $1", Course);
  Client->execSqlSync("COMMIT");
}
