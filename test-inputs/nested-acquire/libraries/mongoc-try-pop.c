// flags: -isystem /usr/include/libmongoc-1.0 -isystem /usr/include/libbson-1.0
/* mongoc: try_pop under a popped client comes back with NULL when that was the last one. */
#include <mongoc/mongoc.h>

bool mirror(mongoc_client_pool_t *pool, const bson_t *command) {
  bson_error_t error;
  mongoc_client_t *first = mongoc_client_pool_pop(pool);
  mongoc_client_t *second = mongoc_client_pool_try_pop(pool); // expect: pool-nested-acquire
  bool done = mongoc_client_command_simple(first, "shop", command, NULL, NULL, &error);
  if (second) {
    done = done && mongoc_client_command_simple(second, "mirror", command, NULL, NULL, &error);
    mongoc_client_pool_push(pool, second);
  }
  mongoc_client_pool_push(pool, first);
  return done;
}
