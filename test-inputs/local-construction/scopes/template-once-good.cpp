// scan: --models ../../shims/shim.json
// A static of a function template: one pool per instantiation, and no more.
// expect-nothing
#include "shim_pool.h"

template <class Record> void store(const Record &Item) {
  static shim::Pool Pool(2);
  Pool.execute(Item.insertText());
}

struct User {
  const char *insertText() const;
};

void storeUser(const User &Item) { store(Item); }
