// scan: --models ../../shims/shim.json
// Silent by default; .poolcheck.json beside this file asks for it.
#include "shim_pool.h"

int copyOrders(shim::GrowingPool &Orders) {
  shim::Lease From = Orders.acquire();
  auto &To = From; // expect: pool-nested-acquire
  return From->execute("SELECT 1") + To->execute("INSERT INTO copies VALUES (1)");
}

int countTwice(shim::ReentrantPool &Orders) {
  shim::Lease Mine = Orders.acquire();
  auto &Same = Mine; // expect: pool-nested-acquire
  return Mine->execute("SELECT 1") + Same->execute("SELECT 2");
}
