// flags: -isystem /usr/include/libmongoc-1.0 -isystem /usr/include/libbson-1.0
/* mongoc: pushed back before the next one is popped; where try_pop gave NULL nothing is held. */
// expect-nothing
#include <mongoc/mongoc.h>

bool ping(mongoc_client_pool_t *pool, const bson_t *command) {
  bson_error_t error;
  mongoc_client_t *client = mongoc_client_pool_try_pop(pool);
  if (!client)
    client = mongoc_client_pool_pop(pool);
  bool done = mongoc_client_command_simple(client, "admin", command, NULL, NULL, &error);
  mongoc_client_pool_push(pool, client);
  client = mongoc_client_pool_pop(pool);
  done = done && mongoc_client_command_simple(client, "shop", command, NULL, NULL, &error);
  mongoc_client_pool_push(pool, client);
  return done;
}
