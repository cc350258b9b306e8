// A virtual call names the method that the static type has; a qualified call is direct.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

struct Storage {
  virtual ~Storage();
  virtual void save(shim::Pool &P) = 0;
};
struct Database : Storage {
  void save(shim::Pool &P) override { shim::Lease Held(P); }
};
struct Cached final : Database {
  void save(shim::Pool &P) override {
    shim::Lease Held(P);
    Database::save(P);
  }
};

void use(Storage &S, Database *D, Cached C, shim::Pool &P) {
  S.save(P);
  D->save(P);
  C.save(P);
  Storage *Owned = new Cached;
  delete Owned;
}
