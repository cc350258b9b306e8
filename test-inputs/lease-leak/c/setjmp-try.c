// scan: --models ../../shims/shim.json
/* A throw by longjmp comes to the handler, which does not release. */
#include "shim_pool_c.h"
#include <setjmp.h>

static jmp_buf frame;
#define TRY if (setjmp(frame) == 0) {
#define CATCH } else {
#define END_TRY }
#define THROW longjmp(frame, 1)

int store(shim_pool *pool) {
  shim_handle *volatile db = shim_pool_get(pool); // expect: pool-lease-leak
  int rc = 0;
  TRY
    if (shim_exec(db, "INSERT INTO items VALUES (1)") < 0)
      THROW;
    shim_pool_put(pool, db);
  CATCH
    rc = -1;
  END_TRY
  return rc;
}
