// scan: --models ../../../shims/shim.json
// The rows are read while the other file's function needs a connection for each of them.
#include "shim_pool.h"

void pay(int Id);

extern shim::Pool Wages;

void payAll() {
  for (const shim::Row &Worker : Wages.query("SELECT id, amount FROM wages"))
    pay(Worker.Id); // expect: pool-nested-acquire
}
