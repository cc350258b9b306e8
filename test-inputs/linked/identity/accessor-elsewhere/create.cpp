#include "database.h"

int create() {
  shim::Lease Db(database());
  Db->execute("INSERT INTO items VALUES (1)");
  return nextId(); // expect: pool-nested-acquire
}
