// Drogon's transaction is the lease and commits when its last pointer dies; the
// early return therefore commits too, which is how the library is used.
// expect-nothing
#include <drogon/drogon.h>

bool enlist(const drogon::orm::DbClientPtr &Client, int Course, int Student) {
  auto Tx = Client->newTransaction();
  auto Seats = Tx->execSqlSync("SELECT 1 FROM seats WHERE course = $1", Course);
  if (Seats.size() == 0)
    return false;
  Tx->execSqlSync("INSERT INTO enlisted VALUES($1, $2)", Course, Student);
  return true;
}
