// flags: -isystem /usr/include/apr-1.0 -D_GNU_SOURCE
/* APR: the backend is asked for its state after it went back. */
#include <apr_reslist.h>

struct backend {
  int fd;
  int errors;
};

int send_on(struct backend *backend);

int forward(apr_reslist_t *backends) {
  void *taken = NULL;
  if (apr_reslist_acquire(backends, &taken) != APR_SUCCESS)
    return -1;
  struct backend *backend = taken;
  send_on(backend);
  apr_reslist_release(backends, taken);
  return backend->errors; // expect: pool-use-after-release
}
