// flags: -I/usr/include/libmongoc-1.0 -I/usr/include/libbson-1.0
// The driver's documentation wants one pool per process.
#include <mongoc/mongoc.h>

int64_t count_users(const char *uri_text, const bson_t *filter) {
  bson_error_t error;
  mongoc_uri_t *uri = mongoc_uri_new(uri_text);
  mongoc_client_pool_t *pool = mongoc_client_pool_new(uri); // expect: pool-local-construction
  mongoc_client_t *client = mongoc_client_pool_pop(pool);
  mongoc_collection_t *users = mongoc_client_get_collection(client, "app", "users");
  int64_t count = mongoc_collection_count_documents(users, filter, NULL, NULL,
                                                    NULL, &error);
  mongoc_collection_destroy(users);
  mongoc_client_pool_push(pool, client);
  mongoc_client_pool_destroy(pool);
  mongoc_uri_destroy(uri);
  return count;
}
