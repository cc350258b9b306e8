// scan: --models ../../shims/shim.json
/* A handle is taken inside TRY, and a callee throws: the handler does not give back. */
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
    db = shim_pool_get(pool); // expect-fn: pool-lease-leak — a longjmp of a callee ends the path; the handler is entered with what was so at setjmp
    require(shim_exec(db, "INSERT INTO items VALUES (1)"));
    shim_pool_put(pool, db);
  CATCH
    rc = -1;
  END_TRY
  return rc;
}

int taken_before(shim_pool *pool) {
  shim_handle *volatile db = shim_pool_get(pool); // expect: pool-lease-leak (definite)
  int rc = 0;
  TRY
    require(shim_exec(db, "INSERT INTO items VALUES (1)"));
    shim_pool_put(pool, db);
  CATCH
    rc = -1;
  END_TRY
  return rc;
}
