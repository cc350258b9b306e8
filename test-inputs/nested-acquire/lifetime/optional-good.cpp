// scan: --models ../../shims/shim.json
// The optional is emptied, or was never filled on the path that acquires.
// expect-nothing
#include "shim_pool.h"
#include <optional>

shim::Pool Cache(2);

int load(bool Refresh) {
  std::optional<shim::Lease> Db;
  if (Refresh) {
    Db.emplace(Cache);
    (*Db)->execute("DELETE FROM cache");
    Db.reset();
  }
  return Cache.execute("SELECT count(*) FROM cache");
}

int loadOnce(bool Refresh) {
  std::optional<shim::Lease> Db;
  if (!Refresh)
    return Cache.execute("SELECT count(*) FROM cache");
  Db = Cache.acquire();
  return (*Db)->execute("DELETE FROM cache");
}
