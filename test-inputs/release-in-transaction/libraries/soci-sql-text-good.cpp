// Every path sends an end of the transaction as SQL text.
// expect-nothing
#include <soci/soci.h>
#include <string>

bool reserveSeat(soci::connection_pool &Pool, int Show, const std::string &Seat) {
  soci::session Sql(Pool);
  Sql << "BEGIN";

  int Taken = 0;
  Sql << "SELECT count(*) FROM seats WHERE show = :show AND seat = :seat",
      soci::into(Taken), soci::use(Show), soci::use(Seat);
  if (Taken != 0) {
    Sql << "ROLLBACK";
    return false;
  }

  Sql << "INSERT INTO seats(show, seat) VALUES(:show, :seat)", soci::use(Show),
      soci::use(Seat);
  Sql << "COMMIT";
  return true;
}
