// scan: --models ../../shims/shim.json
// Only with the auditing policy does the template take a second lease.
#include "shim_pool.h"

shim::Pool Settings(4);

struct Silent {
  static void note() {}
};
struct Audited {
  static void note() { Settings.execute("INSERT INTO audit VALUES (1)"); }
};

template <class Policy> void store(int Value) {
  shim::Lease Db(Settings);
  Db->execute("UPDATE settings SET value = 1");
  Policy::note(); // expect: pool-nested-acquire
}

void save(int Volume) {
  store<Silent>(Volume);
  store<Audited>(Volume);
}
