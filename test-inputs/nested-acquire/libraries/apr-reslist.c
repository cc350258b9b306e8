// flags: -isystem /usr/include/apr-1.0 -D_GNU_SOURCE
/* APR: acquire blocks until a resource becomes available, and no time-out is set by default. */
#include <apr_reslist.h>

struct backend {
  int fd;
};

int forward(apr_reslist_t *backends, struct backend **used) {
  void *primary = NULL;
  void *mirror = NULL;
  if (apr_reslist_acquire(backends, &primary) != APR_SUCCESS)
    return -1;
  if (apr_reslist_acquire(backends, &mirror) == APR_SUCCESS) { // expect: pool-nested-acquire
    *used = mirror;
    apr_reslist_release(backends, mirror);
  }
  apr_reslist_release(backends, primary);
  return 0;
}
