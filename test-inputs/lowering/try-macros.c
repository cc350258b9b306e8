// TRY, CATCH and END_TRY over setjmp: the second return of setjmp is a path of its own.
// scan: --models ../shims/shim.json
#include "shim_pool_c.h"

#include <setjmp.h>

static jmp_buf *Current;
#define TRY do { jmp_buf Frame; jmp_buf *Outer = Current; Current = &Frame; int Raised = setjmp(Frame); if (Raised == 0) {
#define CATCH } else {
#define END_TRY } Current = Outer; } while (0)
#define THROW(Code) longjmp(*Current, (Code))

void work(shim_pool *pool) {
  shim_handle *handle = shim_pool_get(pool);
  TRY {
    if (shim_exec(handle, "SELECT 1") != 0)
      THROW(1);
  } CATCH {
    shim_pool_put(pool, handle);
    return;
  } END_TRY;
  shim_pool_put(pool, handle);
}
