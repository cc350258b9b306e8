// flags: -D_GNU_SOURCE -I/usr/include/apr-1.0
// The list comes out of the first parameter of its constructor, into a local.
#include <apr_reslist.h>

static apr_status_t open_one(void **resource, void *params, apr_pool_t *mem) {
  (void)params;
  *resource = apr_palloc(mem, 64);
  return APR_SUCCESS;
}

static apr_status_t close_one(void *resource, void *params, apr_pool_t *mem) {
  (void)resource, (void)params, (void)mem;
  return APR_SUCCESS;
}

int with_one(apr_pool_t *mem, int (*use)(void *)) {
  apr_reslist_t *list;
  void *resource;
  int rc = -1;
  if (apr_reslist_create(&list, 0, 1, 4, 0, open_one, close_one, NULL, mem) != APR_SUCCESS) // expect: pool-local-construction
    return rc;
  if (apr_reslist_acquire(list, &resource) == APR_SUCCESS) {
    rc = use(resource);
    apr_reslist_release(list, resource);
  }
  apr_reslist_destroy(list);
  return rc;
}
