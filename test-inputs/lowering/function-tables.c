// Calls through function pointers: a model names the structure's member, or the type of the function; a constant table says which function it is.
// scan: --models ../shims/shim.json
#include "shim_pool_c.h"

static const shim_api *Api;
static shim_get_fn *Get;

void work(shim_pool *pool) {
  shim_handle *handle = Api->get(pool);
  Api->put(pool, handle);
}

void through_variable(shim_pool *pool, const struct shim_api api) {
  shim_handle *handle = (*Get)(pool);
  (*api.put)(pool, handle);
}

static int first(shim_handle *handle) { return shim_exec(handle, "SELECT 1"); }

struct commands {
  int (*run)(shim_handle *handle);
  int (*stop)(shim_handle *handle);
};
static const struct commands Commands = {.run = first};

int through_table(shim_handle *handle) { return Commands.run(handle) + Commands.stop(handle); }
