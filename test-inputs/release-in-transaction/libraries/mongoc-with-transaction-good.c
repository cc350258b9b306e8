// flags: -I/usr/include/libmongoc-1.0 -I/usr/include/libbson-1.0
// The callback form begins, commits and aborts by itself.
// expect-nothing
#include <mongoc/mongoc.h>

static bool move_stock(mongoc_client_session_t *session, void *ctx,
                       bson_t **reply, bson_error_t *error) {
  mongoc_collection_t *stock = ctx;
  bson_t *document = BCON_NEW("moved", BCON_BOOL(true));
  bson_t options = BSON_INITIALIZER;
  bool ok = mongoc_client_session_append(session, &options, error) &&
            mongoc_collection_insert_one(stock, document, &options, NULL, error);
  (void)reply;
  bson_destroy(&options);
  bson_destroy(document);
  return ok;
}

bool relocate(mongoc_client_pool_t *pool) {
  bson_error_t error;
  mongoc_client_t *client = mongoc_client_pool_pop(pool);
  mongoc_client_session_t *session =
      mongoc_client_start_session(client, NULL, &error);
  mongoc_collection_t *stock =
      mongoc_client_get_collection(client, "shop", "stock");
  bool ok = mongoc_client_session_with_transaction(session, move_stock, NULL,
                                                   stock, NULL, &error);
  mongoc_collection_destroy(stock);
  mongoc_client_session_destroy(session);
  mongoc_client_pool_push(pool, client);
  return ok;
}
