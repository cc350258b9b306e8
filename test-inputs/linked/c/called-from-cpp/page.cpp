#include "count.h"

class Handle {
public:
  explicit Handle(shim_pool *From) : Pool(From), Own(shim_pool_get(From)) {}
  Handle(const Handle &) = delete;
  ~Handle() { shim_pool_put(Pool, Own); }
  int run(const char *Sql) { return shim_exec(Own, Sql); }

private:
  shim_pool *Pool;
  shim_handle *Own;
};

int page(shim_pool *Pool) {
  Handle Db(Pool);
  Db.run("SELECT * FROM page");
  return count_items(Pool); // expect: pool-nested-acquire
}
