#include "shape.h"

int find(shim::Pool &Db) {
  Cache Memory;
  shim::Lease Own(Db);
  return Own->execute("SELECT 1") + Memory.get(Db);
}
