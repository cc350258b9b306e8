/* libmemcached: the error text is read from a handle that another task may have. */
#include <stdio.h>
#include <time.h>

#include <libmemcached/util.h>

void store(memcached_pool_st *pool, const char *key, size_t length) {
  memcached_return_t rc;
  memcached_st *mc = memcached_pool_fetch(pool, NULL, &rc);
  if (!mc)
    return;
  rc = memcached_set(mc, key, length, "1", 1, 0, 0);
  memcached_pool_release(pool, mc);
  if (rc != MEMCACHED_SUCCESS)
    fprintf(stderr, "%s\n", memcached_strerror(mc, rc)); // expect: pool-use-after-release (definite)
}
