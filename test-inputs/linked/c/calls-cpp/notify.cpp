#include "shim_pool_c.h"

extern "C" int notify(shim_pool *Pool) {
  struct Handle {
    explicit Handle(shim_pool *From) : Pool(From), Own(shim_pool_get(From)) {}
    Handle(const Handle &) = delete;
    ~Handle() { shim_pool_put(Pool, Own); }
    shim_pool *Pool;
    shim_handle *Own;
  };
  Handle Db(Pool);
  return shim_exec(Db.Own, "INSERT INTO mails VALUES (1)");
}
