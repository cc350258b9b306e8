// scan: --models ../../shims/shim.json
// The constructor may leave -1 in the member; the destructor closes whatever else is there.
// expect-nothing
#include "shim_pool_c.h"

class Slot {
public:
  explicit Slot(shim_pool *Pool) { Number = shim_slot_open(Pool); }
  Slot(const Slot &) = delete;
  Slot &operator=(const Slot &) = delete;
  ~Slot() {
    if (Number != -1)
      shim_slot_close(Number);
  }

private:
  int Number = -1;
};

void count(shim_pool *Pool) { Slot Own(Pool); }
