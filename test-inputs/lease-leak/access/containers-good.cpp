// scan: --models ../../shims/shim.json
// expect-nothing
// Containers keep what they are given, whether by value or by a reference to const; whoever has the container gives it back.
#include "shim_pool_c.h"
#include <list>
#include <utility>
#include <vector>

void appended(shim_pool *pool, std::vector<shim_handle *> &handles) { handles.push_back(shim_pool_get(pool)); }

void inserted(shim_pool *pool, std::list<shim_handle *> &handles) {
  shim_handle *db = shim_pool_get(pool);
  handles.insert(handles.end(), 1, db);
}

void numbered(shim_pool *pool, std::vector<std::pair<int, shim_handle *>> &handles) {
  shim_handle *db = shim_pool_get(pool);
  handles.emplace_back(1, db);
}
