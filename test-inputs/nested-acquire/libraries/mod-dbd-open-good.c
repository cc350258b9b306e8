// flags: -isystem /usr/include/apache2 -isystem /usr/include/apr-1.0 -D_GNU_SOURCE
/* mod_dbd: the same request gets the same connection again; what was opened is closed before the next is opened. */
// expect-nothing
#include <httpd.h>
#include <apr_dbd.h>
#include <mod_dbd.h>

static int touch(request_rec *r) {
  int rows = 0;
  ap_dbd_t *dbd = ap_dbd_acquire(r);
  return dbd ? apr_dbd_query(dbd->driver, dbd->handle, &rows, "UPDATE users SET seen = 1") : -1;
}

int authorize(request_rec *r) {
  int rows = 0;
  ap_dbd_t *dbd = ap_dbd_acquire(r);
  if (!dbd)
    return HTTP_INTERNAL_SERVER_ERROR;
  apr_dbd_query(dbd->driver, dbd->handle, &rows, "DELETE FROM sessions");
  return touch(r) < 0 ? HTTP_INTERNAL_SERVER_ERROR : OK;
}

int start(apr_pool_t *p, server_rec *s) {
  int rows = 0;
  ap_dbd_t *first = ap_dbd_open(p, s);
  if (!first)
    return -1;
  apr_dbd_query(first->driver, first->handle, &rows, "DELETE FROM sessions");
  ap_dbd_close(s, first);
  ap_dbd_t *second = ap_dbd_open(p, s);
  if (!second)
    return -1;
  apr_dbd_query(second->driver, second->handle, &rows, "INSERT INTO log VALUES (1)");
  ap_dbd_close(s, second);
  return 0;
}
