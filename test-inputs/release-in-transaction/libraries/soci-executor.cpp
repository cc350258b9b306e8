// query() takes a session per call: BEGIN, the updates and COMMIT may each run
// on another connection.
#include <soci/soci.h>
#include <string>

namespace bank {

soci::connection_pool Pool(4);

void query(const std::string &Text) {
  soci::session Sql(Pool);
  Sql << Text;
}

void transfer(int From, int To, int Cents) {
  const std::string Amount = std::to_string(Cents);
  query("BEGIN"); // expect: pool-release-in-transaction
  query("UPDATE accounts SET cents = cents - " + Amount +
        " WHERE id = " + std::to_string(From));
  query("UPDATE accounts SET cents = cents + " + Amount +
        " WHERE id = " + std::to_string(To));
  query("COMMIT");
}

} // namespace bank
