// Objects on the heap: made by new, ended by delete, by nobody else.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <new>

struct Session {
  shim::Lease Held;
  explicit Session(shim::Pool &P) : Held(P) {}
};

void heap(shim::Pool &P) {
  auto *S = new Session(P);
  auto *L = new shim::Lease(P.acquire());
  auto *Many = new shim::Lease[2]{shim::Lease(P), shim::Lease(P)};
  (*L)->ping();
  S->Held.release();
  delete L;
  delete S;
  delete[] Many;
  alignas(shim::Lease) unsigned char Storage[sizeof(shim::Lease)];
  auto *Placed = new (Storage) shim::Lease(P);
  Placed->~Lease();
  auto *Lost = new shim::Pool(3);
  (void)Lost;
}
