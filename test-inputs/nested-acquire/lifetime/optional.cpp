// scan: --models ../../shims/shim.json
// An optional that was filled holds its lease until it is reset or dies.
#include "shim_pool.h"
#include <optional>

shim::Pool Cache(2);

int load(bool Refresh) {
  std::optional<shim::Lease> Db;
  if (Refresh) {
    Db.emplace(Cache);
    (*Db)->execute("DELETE FROM cache");
  }
  return Cache.execute("SELECT count(*) FROM cache"); // expect: pool-nested-acquire
}
