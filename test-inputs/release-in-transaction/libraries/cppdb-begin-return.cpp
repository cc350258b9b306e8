// The pooled connection keeps the transaction: the next session's begin()
// fails with "cannot start a transaction within a transaction".
#include <cppdb/frontend.h>
#include <string>

bool setPassword(const std::string &User, const std::string &Hash) {
  cppdb::session Db("sqlite3:db=users.db;@pool_size=8");
  Db.begin();
  cppdb::statement Update = Db << "UPDATE users SET hash = ? WHERE name = ?";
  Update.bind(1, Hash);
  Update.bind(2, User);
  Update.exec();
  if (Update.affected() != 1)
    return false; // expect: pool-release-in-transaction
  Db.commit();
  return true;
}
