#include "with.h"

int restart() {
  return withLease([](shim::Conn &Db) { return Db.execute("DELETE FROM jobs") + enqueue("first"); });
}
