// scan: --models driver-table.json
/* The library hands out its functions in a table, as database drivers do. */
struct pool;
struct handle;
struct driver {
  struct handle *(*take)(struct pool *pool);
  void (*give)(struct pool *pool, struct handle *used);
};
typedef struct {
  struct driver *driver;
  struct handle *(*again)(struct pool *pool);
} extra_t;

void one_in_the_other(struct driver *driver, struct pool *pool) {
  struct handle *first = driver->take(pool);
  struct handle *second = (*driver->take)(pool); // expect: pool-nested-acquire
  driver->give(pool, second);
  driver->give(pool, first);
}

void by_a_nameless_structure(extra_t *extra, struct pool *pool) {
  struct handle *first = extra->driver->take(pool);
  struct handle *second = extra->again(pool); // expect: pool-nested-acquire
  extra->driver->give(pool, second);
  extra->driver->give(pool, first);
}
