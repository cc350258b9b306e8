// flags: -isystem /usr/include/libmongoc-1.0 -isystem /usr/include/libbson-1.0
/* mongoc: pop waits for ever when all clients are out. */
#include <mongoc/mongoc.h>

static bool write_log(mongoc_client_pool_t *pool, const bson_t *entry) {
  bson_error_t error;
  mongoc_client_t *client = mongoc_client_pool_pop(pool);
  mongoc_collection_t *log = mongoc_client_get_collection(client, "shop", "log");
  bool done = mongoc_collection_insert_one(log, entry, NULL, NULL, &error);
  mongoc_collection_destroy(log);
  mongoc_client_pool_push(pool, client);
  return done;
}

bool store(mongoc_client_pool_t *pool, const bson_t *order) {
  bson_error_t error;
  mongoc_client_t *client = mongoc_client_pool_pop(pool);
  mongoc_collection_t *orders = mongoc_client_get_collection(client, "shop", "orders");
  bool done = mongoc_collection_insert_one(orders, order, NULL, NULL, &error);
  if (done)
    done = write_log(pool, order); // expect: pool-nested-acquire
  mongoc_collection_destroy(orders);
  mongoc_client_pool_push(pool, client);
  return done;
}
