// Assigning nullptr gives the client back while its session is in a
// transaction.
#include <mongocxx/pool.hpp>

void copyDocument(mongocxx::pool &Pool, const mongocxx::document &Document) {
  auto Client = Pool.acquire();
  auto Session = Client->start_session();
  Session.start_transaction();
  (*Client)["shop"]["copies"].insert_one(Session, Document);
  Client = nullptr; // expect: pool-release-in-transaction
  Session.commit_transaction(); // expect: pool-use-after-release
}
