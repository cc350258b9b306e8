// scan: --models ../../../shims/shim.json
// The ids are copied, and the rows closed, before the other file's function needs a connection.
// expect-nothing
#include "shim_pool.h"

#include <vector>

void pay(int Id);

extern shim::Pool Wages;

void payAll() {
  std::vector<int> Ids;
  {
    shim::OwningRows Rows = Wages.query("SELECT id, amount FROM wages");
    for (const shim::Row &Worker : Rows)
      Ids.push_back(Worker.Id);
  }
  for (int Id : Ids)
    pay(Id);
}
