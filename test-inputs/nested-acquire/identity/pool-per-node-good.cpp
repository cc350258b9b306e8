// scan: --models ../../shims/shim.json
// Each node of the list has a pool of its own; the lease of the last node is kept while the next one is asked.
// expect-nothing
#include "shim_pool.h"

struct Node {
  shim::Pool *Db;
  Node *Next;
};

int firstAlive(Node *Head) {
  shim_conn *Held = nullptr;
  shim::Pool *From = nullptr;
  for (Node *At = Head; At; At = At->Next) {
    shim_conn *Current = shim_acquire(At->Db);
    if (Held)
      shim_release(From, Held);
    Held = Current;
    From = At->Db;
  }
  int Rc = Held ? shim_execute(Held, "SELECT 1") : -1;
  if (Held)
    shim_release(From, Held);
  return Rc;
}
