// flags: -I/usr/include/libmongoc-1.0 -I/usr/include/libbson-1.0
// The pool belongs to the program's context.
// expect-nothing
#include <mongoc/mongoc.h>

struct app {
  mongoc_uri_t *uri;
  mongoc_client_pool_t *pool;
};

void app_open(struct app *app, const char *uri_text) {
  app->uri = mongoc_uri_new(uri_text);
  app->pool = mongoc_client_pool_new(app->uri);
}

int64_t count_users(struct app *app, const bson_t *filter) {
  bson_error_t error;
  mongoc_client_t *client = mongoc_client_pool_pop(app->pool);
  mongoc_collection_t *users = mongoc_client_get_collection(client, "app", "users");
  int64_t count = mongoc_collection_count_documents(users, filter, NULL, NULL,
                                                    NULL, &error);
  mongoc_collection_destroy(users);
  mongoc_client_pool_push(app->pool, client);
  return count;
}
