// soci::transaction rolls back in its destructor, which runs before the
// session's: leaving early is the idiom, not a mistake.
// expect-nothing
#include <soci/soci.h>
#include <stdexcept>

bool ship(soci::connection_pool &Pool, int Order) {
  soci::session Sql(Pool);
  soci::transaction Tx(Sql);

  int Stock = 0;
  Sql << "SELECT stock FROM orders WHERE id = :id", soci::into(Stock),
      soci::use(Order);
  if (Stock == 0)
    return false;
  if (Stock < 0)
    throw std::runtime_error("negative stock");

  Sql << "UPDATE orders SET shipped = 1 WHERE id = :id", soci::use(Order);
  Tx.commit();
  return true;
}
