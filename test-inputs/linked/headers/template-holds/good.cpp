#include "with.h"

int clear() {
  return withLease([](shim::Conn &Db) { return Db.execute("DELETE FROM jobs"); });
}
