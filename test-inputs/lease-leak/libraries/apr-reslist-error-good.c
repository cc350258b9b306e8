// flags: -isystem /usr/include/apr-1.0 -D_GNU_SOURCE
/* APR: a resource that failed is invalidated, which gives its place back too. */
// expect-nothing
#include <apr_reslist.h>

int use(void *backend);

int forward(apr_reslist_t *backends) {
  void *backend = NULL;
  apr_status_t rv = apr_reslist_acquire(backends, &backend);
  if (rv != APR_SUCCESS)
    return -1;
  if (use(backend) < 0) {
    apr_reslist_invalidate(backends, backend);
    return -2;
  }
  apr_reslist_release(backends, backend);
  return 0;
}
