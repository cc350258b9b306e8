// BEGIN and COMMIT as SQL text on one session: same slot, same mistake.
#include <soci/soci.h>
#include <string>

bool reserveSeat(soci::connection_pool &Pool, int Show, const std::string &Seat) {
  soci::session Sql(Pool);
  Sql << "BEGIN";

  int Taken = 0;
  Sql << "SELECT count(*) FROM seats WHERE show = :show AND seat = :seat",
      soci::into(Taken), soci::use(Show), soci::use(Seat);
  if (Taken != 0)
    return false; // expect: pool-release-in-transaction

  Sql << "INSERT INTO seats(show, seat) VALUES(:show, :seat)", soci::use(Show),
      soci::use(Seat);
  Sql << "COMMIT";
  return true;
}
