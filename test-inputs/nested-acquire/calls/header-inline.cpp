// scan: --models ../../shims/shim.json
// One mistake lies in the header, the other one is here and leads through a function of the header.
#include "header-inline.h"

shim::Pool Items(4);

int first() { return touch(Items, 1); }
int second() { return touch(Items, 2); }

int both() {
  shim::Lease Db(Items);
  Db->execute("UPDATE items SET seen = 1");
  return countAll(Items); // expect: pool-nested-acquire
}
