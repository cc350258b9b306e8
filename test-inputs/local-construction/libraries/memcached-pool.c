// Made and destroyed around a single increment.
#include <libmemcached/memcached.h>
#include <libmemcached/util.h>
#include <string.h>

int bump(const char *key) {
  static const char options[] = "--SERVER=cache --POOL-MAX=4";
  memcached_pool_st *pool = memcached_pool(options, sizeof options - 1); // expect: pool-local-construction
  memcached_return_t rc;
  memcached_st *mc = memcached_pool_fetch(pool, NULL, &rc);
  if (mc) {
    memcached_increment(mc, key, strlen(key), 1, NULL);
    memcached_pool_release(pool, mc);
  }
  memcached_pool_destroy(pool);
  return mc != NULL;
}
