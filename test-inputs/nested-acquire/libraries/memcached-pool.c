/* libmemcached: NULL at once without a time, or after the time. */
#include <time.h>

#include <libmemcached/util.h>

memcached_return_t copy(memcached_pool_st *pool, const char *key, size_t length) {
  memcached_return_t rc;
  struct timespec second = {1, 0};
  memcached_st *from = memcached_pool_fetch(pool, &second, &rc);
  if (!from)
    return rc;
  memcached_st *to = memcached_pool_fetch(pool, NULL, &rc); // expect: pool-nested-acquire
  if (to) {
    rc = memcached_set(to, key, length, "1", 1, 0, 0);
    memcached_pool_release(pool, to);
  }
  memcached_delete(from, key, length, 0);
  memcached_pool_release(pool, from);
  return rc;
}
