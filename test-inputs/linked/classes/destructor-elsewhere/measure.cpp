#include "buffer.h"

void measure(shim::Pool &Db) {
  Buffer Values(Db);
  shim::Lease Own(Db);
  Values.add(Own->execute("SELECT v FROM sensor"));
}

void measureAgain(shim::Pool &Db) {
  shim::Lease Own(Db);
  Buffer Values(Db);
  Values.add(Own->execute("SELECT v FROM sensor"));
} // expect: pool-nested-acquire
