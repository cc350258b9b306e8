// flags: -isystem /usr/include/apr-1.0 -D_GNU_SOURCE
/* APR: the resource is kept when the request on it fails. */
#include <apr_reslist.h>

int use(void *backend);

int forward(apr_reslist_t *backends) {
  void *backend = NULL;
  apr_status_t rv = apr_reslist_acquire(backends, &backend); // expect: pool-lease-leak
  if (rv != APR_SUCCESS)
    return -1;
  if (use(backend) < 0)
    return -2;
  apr_reslist_release(backends, backend);
  return 0;
}
