#include "database.h"

int nextId() {
  shim::Lease Db(database());
  return Db->execute("UPDATE ids SET next = next + 1");
}
