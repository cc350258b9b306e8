// scan: --models ../../shims/shim.json
/* The handler gives back before it takes again. */
// expect-nothing
#include "shim_pool_c.h"
#include <setjmp.h>

static jmp_buf frame;
#define TRY if (setjmp(frame) == 0) {
#define CATCH } else {
#define END_TRY }
#define THROW longjmp(frame, 1)

static shim_pool *pool;

int store(int value) {
  shim_handle *volatile db = shim_pool_get(pool);
  int rc = 0;
  TRY
    if (shim_exec(db, "INSERT INTO items VALUES (1)") < 0)
      THROW;
    shim_pool_put(pool, db);
  CATCH
    shim_pool_put(pool, db);
    shim_handle *log = shim_pool_get(pool);
    rc = shim_exec(log, "INSERT INTO errors VALUES (1)");
    shim_pool_put(pool, log);
  END_TRY
  return rc;
}
