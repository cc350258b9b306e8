// flags: -D_GNU_SOURCE -I/usr/include/apr-1.0
// apr_dbd_transaction_end() rolls back by itself after a failed query.
// expect-nothing
#include <apr_dbd.h>
#include <apr_reslist.h>

int set_flag(apr_reslist_t *list, const apr_dbd_driver_t *driver,
             apr_pool_t *mem) {
  void *resource = NULL;
  if (apr_reslist_acquire(list, &resource) != APR_SUCCESS)
    return -1;
  apr_dbd_t *db = resource;
  apr_dbd_transaction_t *trans = NULL;
  if (apr_dbd_transaction_start(driver, mem, db, &trans) != 0) {
    apr_reslist_release(list, resource);
    return -1;
  }
  int rows = 0;
  int rc = apr_dbd_query(driver, db, &rows, "UPDATE flags SET on = 1");
  int end = apr_dbd_transaction_end(driver, mem, trans);
  apr_reslist_release(list, resource);
  return rc != 0 ? rc : end;
}
