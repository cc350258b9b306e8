// The guard rolls back on the early return, before the session goes back.
// expect-nothing
#include <cppdb/frontend.h>
#include <string>

bool setPassword(const std::string &User, const std::string &Hash) {
  cppdb::session Db("sqlite3:db=users.db;@pool_size=8");
  cppdb::transaction Guard(Db);
  cppdb::statement Update = Db << "UPDATE users SET hash = ? WHERE name = ?";
  Update.bind(1, Hash);
  Update.bind(2, User);
  Update.exec();
  if (Update.affected() != 1)
    return false;
  Guard.commit();
  return true;
}
