// scan: --models ../../shims/shim.json
// The connection belongs to a caller that is not seen: returning with the
// transaction open gives nothing back.
// expect-nothing
#include "shim_pool.h"

bool prepareMove(shim::Conn &Sql, int Shelf) {
  Sql.begin();
  if (Sql.execute("UPDATE shelves SET reserved = 1") != Shelf)
    return false;
  return Sql.execute("INSERT INTO moves VALUES(1)") == 1;
}
