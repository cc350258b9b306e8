// A session that opens its own connection closes it in its destructor; no pool
// user can inherit the transaction.
// expect-nothing
#include <soci/soci.h>
#include <string>

bool dryRun(const std::string &ConnectString, const std::string &Script) {
  soci::session Sql("sqlite3", ConnectString);
  Sql.begin();
  Sql << Script;
  int Broken = 0;
  Sql << "SELECT count(*) FROM pragma_foreign_key_check", soci::into(Broken);
  return Broken == 0;
}
