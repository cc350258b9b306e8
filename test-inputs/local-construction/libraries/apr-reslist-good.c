// flags: -D_GNU_SOURCE -I/usr/include/apr-1.0
// The list is made into the configuration that outlives the call.
// expect-nothing
#include <apr_reslist.h>

struct config {
  apr_reslist_t *list;
};

static apr_status_t open_one(void **resource, void *params, apr_pool_t *mem) {
  (void)params;
  *resource = apr_palloc(mem, 64);
  return APR_SUCCESS;
}

static apr_status_t close_one(void *resource, void *params, apr_pool_t *mem) {
  (void)resource, (void)params, (void)mem;
  return APR_SUCCESS;
}

apr_status_t configure(struct config *config, apr_pool_t *mem) {
  return apr_reslist_create(&config->list, 0, 1, 4, 0, open_one, close_one,
                            NULL, mem);
}
