// flags: -I/usr/include/libmongoc-1.0 -I/usr/include/libbson-1.0
// The client goes back while its session is in a transaction; the commit that
// follows works on a client that is no longer ours.
#include <mongoc/mongoc.h>

bool insert_order(mongoc_client_pool_t *pool, const bson_t *order) {
  bson_error_t error;
  mongoc_client_t *client = mongoc_client_pool_pop(pool);
  mongoc_client_session_t *session =
      mongoc_client_start_session(client, NULL, &error);
  mongoc_collection_t *orders =
      mongoc_client_get_collection(client, "shop", "orders");

  mongoc_client_session_start_transaction(session, NULL, &error);
  bool ok = mongoc_collection_insert_one(orders, order, NULL, NULL, &error);
  mongoc_collection_destroy(orders);
  mongoc_client_pool_push(pool, client); // expect: pool-release-in-transaction
  if (ok)
    ok = mongoc_client_session_commit_transaction(session, NULL, &error); // expect: pool-use-after-release
  mongoc_client_session_destroy(session);
  return ok;
}
