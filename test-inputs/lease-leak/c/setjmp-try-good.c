// scan: --models ../../shims/shim.json
/* The release stands behind the handler, where both ways meet. */
// expect-nothing
#include "shim_pool_c.h"
#include <setjmp.h>

static jmp_buf frame;
#define TRY if (setjmp(frame) == 0) {
#define CATCH } else {
#define END_TRY }
#define THROW longjmp(frame, 1)

int store(shim_pool *pool) {
  shim_handle *volatile db = shim_pool_get(pool);
  int rc = 0;
  TRY
    if (shim_exec(db, "INSERT INTO items VALUES (1)") < 0)
      THROW;
  CATCH
    rc = -1;
  END_TRY
  shim_pool_put(pool, db);
  return rc;
}
