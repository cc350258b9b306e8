#include "stock.h"

int reserve(int Item) {
  shim::Lease Db(Stock);
  Db->execute("INSERT INTO reserved VALUES (1)");
  return label(Item); // expect: pool-nested-acquire
}
