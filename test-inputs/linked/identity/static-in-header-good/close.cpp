#include "db.h"

void close() {
  shim::Lease Own(Db);
  Own->execute("UPDATE tickets SET open = 0");
  notify();
}
