// flags: -isystem /usr/include/libmongoc-1.0 -isystem /usr/include/libbson-1.0
/* MongoDB C driver: the client is not pushed back when the ping fails. */
#include <mongoc/mongoc.h>

bool ping(mongoc_client_pool_t *pool, bson_t *command) {
  bson_error_t error;
  mongoc_client_t *client = mongoc_client_pool_pop(pool); // expect: pool-lease-leak
  if (!mongoc_client_command_simple(client, "admin", command, NULL, NULL, &error)) {
    fprintf(stderr, "%s\n", error.message);
    return false;
  }
  mongoc_client_pool_push(pool, client);
  return true;
}
