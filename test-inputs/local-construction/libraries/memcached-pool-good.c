// expect-nothing
#include <libmemcached/memcached.h>
#include <libmemcached/util.h>
#include <string.h>

static memcached_pool_st *pool;

void cache_open(void) {
  static const char options[] = "--SERVER=cache --POOL-MAX=4";
  pool = memcached_pool(options, sizeof options - 1);
}

int bump(const char *key) {
  memcached_return_t rc;
  memcached_st *mc = memcached_pool_fetch(pool, NULL, &rc);
  if (!mc)
    return 0;
  memcached_increment(mc, key, strlen(key), 1, NULL);
  memcached_pool_release(pool, mc);
  return 1;
}
