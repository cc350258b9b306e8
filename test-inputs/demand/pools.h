// A program of three units; what it needs of its pools is in table.txt, table-tasks.txt and table.json.
#pragma once

#include "shim_pool.h"

extern shim::Pool Orders; // three frames in three files take from it
extern shim::Pool Users;  // one lease at a time
extern shim::Pool *Jobs;  // made by main, with a number of its own

int audit(int User);
int nameOf(int User);
int readAll(int Count);

// A pool of its own in every object, of a size that the maker says.
class Cache {
public:
  explicit Cache(int Size) : Slots(Size) {}
  int get(int Key) {
    shim::Lease Slot(Slots);
    return Slot->execute("SELECT 1 FROM cache") + Key;
  }

private:
  shim::Pool Slots;
};
