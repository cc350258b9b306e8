// scan: --models ../../shims/shim.json
/* The handler gives back what there is, wherever it was taken. */
// expect-nothing
#include "shim_pool_c.h"
#include <setjmp.h>

static jmp_buf frame;
#define TRY if (setjmp(frame) == 0) {
#define CATCH } else {
#define END_TRY }

static void require(int rc) {
  if (rc < 0)
    longjmp(frame, 1);
}

int store(shim_pool *pool) {
  shim_handle *volatile db = 0;
  int rc = 0;
  TRY
    db = shim_pool_get(pool);
    require(shim_exec(db, "INSERT INTO items VALUES (1)"));
  CATCH
    rc = -1;
  END_TRY
  if (db)
    shim_pool_put(pool, db);
  return rc;
}

int taken_before(shim_pool *pool) {
  shim_handle *volatile db = shim_pool_get(pool);
  int rc = 0;
  TRY
    require(shim_exec(db, "INSERT INTO items VALUES (1)"));
  CATCH
    rc = -1;
  END_TRY
  shim_pool_put(pool, db);
  return rc;
}
