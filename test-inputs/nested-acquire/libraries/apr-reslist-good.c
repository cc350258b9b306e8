// flags: -isystem /usr/include/apr-1.0 -D_GNU_SOURCE
/* APR: a failed acquire holds nothing; invalidate gives a broken resource back as release does a good one. */
// expect-nothing
#include <apr_reslist.h>

int use(void *backend);

int forward(apr_reslist_t *backends) {
  void *backend = NULL;
  apr_status_t status = apr_reslist_acquire(backends, &backend);
  if (status != APR_SUCCESS) {
    status = apr_reslist_acquire(backends, &backend);
    if (status != APR_SUCCESS)
      return -1;
  }
  if (use(backend) < 0) {
    apr_reslist_invalidate(backends, backend);
    if (apr_reslist_acquire(backends, &backend) != APR_SUCCESS)
      return -1;
    use(backend);
  }
  apr_reslist_release(backends, backend);
  return 0;
}
