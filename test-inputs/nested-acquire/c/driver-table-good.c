// scan: --models driver-table.json
// expect-nothing
/* One after the other; and functions of the same name in another table are others. */
struct pool;
struct handle;
struct driver {
  struct handle *(*take)(struct pool *pool);
  void (*give)(struct pool *pool, struct handle *used);
};
struct cache {
  struct handle *(*take)(struct pool *pool);
};

void one_after_the_other(const struct driver *driver, struct pool *pool) {
  struct handle *first = driver->take(pool);
  driver->give(pool, first);
  struct handle *second = driver->take(pool);
  driver->give(pool, second);
}

struct handle *from_the_cache(const struct driver *driver, const struct cache *cache, struct pool *pool) {
  struct handle *first = driver->take(pool);
  struct handle *found = cache->take(pool);
  driver->give(pool, first);
  return found;
}
