// scan: --models ../../shims/shim.json
// expect-nothing
/* What is read later was noted before; and a connection that had been given back before is not given back by the helper. */
#include "shim_pool_c.h"

struct worker {
  shim_pool *list;
};
struct connection {
  int is_back, size;
  struct worker *worker;
};

static void give_back(struct connection *connection) {
  if (connection->is_back)
    return;
  connection->is_back = 1;
  shim_pool_put(connection->worker->list, (shim_handle *)connection);
}

int finish(struct connection *connection) {
  int size = connection->size;
  give_back(connection);
  return size;
}

int look(struct connection *connection) {
  if (!connection->is_back)
    return 0;
  give_back(connection);
  return connection->size;
}
