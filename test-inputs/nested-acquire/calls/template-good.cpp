// scan: --models ../../shims/shim.json
// The branch that would take a second lease is discarded in every instantiation that exists.
// expect-nothing
#include "shim_pool.h"

shim::Pool Settings(4);

template <bool Audited> void store(int Value) {
  shim::Lease Db(Settings);
  Db->execute("UPDATE settings SET value = 1");
  if constexpr (Audited)
    Settings.execute("INSERT INTO audit VALUES (1)");
}

void save(int Volume) { store<false>(Volume); }
