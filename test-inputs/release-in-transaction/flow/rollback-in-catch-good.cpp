// scan: --models ../../shims/shim.json
// expect-nothing
#include "shim_pool.h"

void settle(shim::Pool &Pool, int Limit) {
  shim::Lease Conn(Pool);
  Conn->begin();
  try {
    if (Conn->execute("UPDATE debts SET paid = 1") > Limit)
      throw shim::Error{"too many debts at once"};
    Conn->commit();
  } catch (const shim::Error &) {
    Conn->rollback();
    throw;
  }
}
