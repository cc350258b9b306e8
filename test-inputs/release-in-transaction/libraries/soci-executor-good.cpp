// The same work on one session; the executor is still there for single
// statements, which commit by themselves.
// expect-nothing
#include <soci/soci.h>
#include <string>

namespace bank {

soci::connection_pool Pool(4);

void query(const std::string &Text) {
  soci::session Sql(Pool);
  Sql << Text;
}

void transfer(int From, int To, int Cents) {
  {
    soci::session Sql(Pool);
    soci::transaction Tx(Sql);
    Sql << "UPDATE accounts SET cents = cents - :c WHERE id = :id",
        soci::use(Cents), soci::use(From);
    Sql << "UPDATE accounts SET cents = cents + :c WHERE id = :id",
        soci::use(Cents), soci::use(To);
    Tx.commit();
  }
  query("DELETE FROM transfer_queue WHERE done = 1");
}

} // namespace bank
