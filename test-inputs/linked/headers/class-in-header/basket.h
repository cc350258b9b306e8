// scan: --models ../../../shims/shim.json
// A class whose methods stand in a header; one of them is out of line, in a source.
#pragma once

#include "shim_pool.h"

class Basket {
public:
  explicit Basket(shim::Pool &From) : Db(From) {}

  void add(int Item) {
    shim::Lease Own(Db);
    Own->execute("INSERT INTO basket VALUES (1)");
    recount(Item); // expect: pool-nested-acquire
  }
  int size() { return Db.execute("SELECT n FROM basket"); }
  void recount(int Item);

private:
  shim::Pool &Db;
};
