// flags: -isystem /usr/include/apache2 -isystem /usr/include/apr-1.0 -D_GNU_SOURCE
/* mod_dbd: ap_dbd_open takes a connection of its own, also under the one of the request. */
#include <httpd.h>
#include <apr_dbd.h>
#include <mod_dbd.h>

int authorize(request_rec *r) {
  int rows = 0;
  ap_dbd_t *dbd = ap_dbd_acquire(r);
  if (!dbd)
    return HTTP_INTERNAL_SERVER_ERROR;
  apr_dbd_query(dbd->driver, dbd->handle, &rows, "UPDATE users SET seen = 1");
  ap_dbd_t *log = ap_dbd_open(r->pool, r->server); // expect: pool-nested-acquire
  if (!log)
    return HTTP_INTERNAL_SERVER_ERROR;
  apr_dbd_query(log->driver, log->handle, &rows, "INSERT INTO log VALUES (1)");
  ap_dbd_close(r->server, log);
  return OK;
}
