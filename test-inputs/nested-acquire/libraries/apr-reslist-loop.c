// flags: -isystem /usr/include/apr-1.0 -D_GNU_SOURCE
/* APR: the retry takes another resource and forgets the one it has. */
#include <apr_reslist.h>

int use(void *backend);

int forward(apr_reslist_t *backends) {
  void *backend = NULL;
  int tries = 0;
  do {
    if (apr_reslist_acquire(backends, &backend) != APR_SUCCESS) // expect: pool-lease-leak, pool-nested-acquire
      return -1;
  } while (use(backend) < 0 && ++tries < 3);
  apr_reslist_release(backends, backend);
  return 0;
}
