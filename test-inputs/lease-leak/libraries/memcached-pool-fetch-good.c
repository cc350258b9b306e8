/* libmemcached: `return release(...)` is the release. */
// expect-nothing
#include <time.h>

#include <libmemcached/util.h>

memcached_return_t store(memcached_pool_st *pool, const char *key, size_t length) {
  memcached_return_t rc;
  struct timespec second = {1, 0};
  memcached_st *mc = memcached_pool_fetch(pool, &second, &rc);
  if (!mc)
    return rc;
  rc = memcached_set(mc, key, length, "1", 1, 0, 0);
  if (rc != MEMCACHED_SUCCESS) {
    memcached_pool_release(pool, mc);
    return rc;
  }
  return memcached_pool_release(pool, mc);
}
