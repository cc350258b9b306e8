#include "service.h"

void Service::move(Service &Other) {
  shim::Lease Db(Writers);
  Db->execute("DELETE FROM items");
  readOne();
  writeOne(); // expect: pool-nested-acquire
}
