// scan: --models ../../shims/shim.json
/* After Apache: the helper marks the connection, so that it is given back once only, and gives it back if there is a list; its caller reads it then. */
#include "shim_pool_c.h"

struct worker {
  int size;
  shim_pool *list;
  struct connection *mine;
};
struct connection {
  int is_back;
  struct worker *worker;
};

static void give_back(struct connection *connection) {
  struct worker *worker = connection->worker;
  if (connection->is_back)
    return;
  if (worker->size && worker->list) {
    connection->is_back = 1;
    shim_pool_put(worker->list, (shim_handle *)connection);
  } else {
    worker->mine = connection;
  }
}

int finish(struct connection *connection) {
  give_back(connection);
  return connection->worker->size; // expect: pool-use-after-release
}
