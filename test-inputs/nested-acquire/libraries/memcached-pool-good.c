/* libmemcached: released, or pushed, before the next fetch; after NULL nothing is held. */
// expect-nothing
#include <libmemcached/util.h>

memcached_return_t copy(memcached_pool_st *pool, const char *key, size_t length) {
  memcached_return_t rc;
  memcached_st *mc = memcached_pool_fetch(pool, NULL, &rc);
  if (mc == NULL)
    mc = memcached_pool_pop(pool, true, &rc);
  if (mc == NULL)
    return rc;
  memcached_delete(mc, key, length, 0);
  memcached_pool_push(pool, mc);
  mc = memcached_pool_pop(pool, false, &rc);
  if (mc == NULL)
    return rc;
  rc = memcached_set(mc, key, length, "1", 1, 0, 0);
  memcached_pool_release(pool, mc);
  return rc;
}
