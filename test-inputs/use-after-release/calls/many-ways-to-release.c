// scan: --models ../../shims/shim.json
/* After Apache's health checks: the helper does several things that depend on the connection, may put another one in its place, and gives it back; its
   caller reads the connection then. */
#include "shim_pool_c.h"

struct worker {
  int is_reusable, size;
  shim_pool *list;
  struct connection *mine;
};
struct connection {
  int is_ssl;
  void *request, *socket;
  struct worker *worker;
};

void end_request(void *request);
void close_socket(void *socket);
void forget_ssl(void *socket);
int is_open(const void *socket);
struct connection *make_connection(struct worker *worker);

static void give_back(struct connection *connection) {
  struct worker *worker = connection->worker;
  if (connection->request) {
    end_request(connection->request);
    connection->request = 0;
  }
  if (!worker->is_reusable)
    connection = make_connection(worker);
  else if (!connection->socket || !is_open(connection->socket))
    close_socket(connection->socket);
  else if (connection->is_ssl)
    forget_ssl(connection->socket);
  if (worker->size && worker->list)
    shim_pool_put(worker->list, (shim_handle *)connection);
  else
    worker->mine = connection;
}

int finish(struct connection *connection) {
  give_back(connection);
  return connection->worker->size; // expect-fn: pool-use-after-release — the ways join before the release, and then which connection it is for is not known
}
