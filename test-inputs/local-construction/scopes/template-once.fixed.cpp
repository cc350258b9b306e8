// scan: --models ../../shims/shim.json
// Two instantiations, one declaration, one finding.
#include "shim_pool.h"

template <class Record> void store(const Record &Item) {
  static shim::Pool Pool(2); // expect: pool-local-construction
  Pool.execute(Item.insertText());
}

struct User {
  const char *insertText() const;
};
struct Order {
  const char *insertText() const;
};

void storeUser(const User &Item) { store(Item); }
void storeOrder(const Order &Item) { store(Item); }
