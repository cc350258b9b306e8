// The handler rolls back before it reports failure.
// expect-nothing
#include <iostream>
#include <soci/soci.h>
#include <stdexcept>

bool book(soci::connection_pool &Pool, int Room, int Night) {
  soci::session Sql(Pool);
  try {
    Sql.begin();
    int Used = 0;
    Sql << "SELECT count(*) FROM nights WHERE room = :r AND night = :n",
        soci::into(Used), soci::use(Room), soci::use(Night);
    if (Used != 0)
      throw std::runtime_error("room is taken");
    Sql << "INSERT INTO nights(room, night) VALUES(:r, :n)", soci::use(Room),
        soci::use(Night);
    Sql.commit();
    return true;
  } catch (const std::runtime_error &Problem) {
    Sql.rollback();
    std::cerr << Problem.what() << '\n';
    return false;
  }
}
