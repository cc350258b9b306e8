// expect-nothing
#include <mongocxx/pool.hpp>

void copyDocument(mongocxx::pool &Pool, const mongocxx::document &Document) {
  auto Client = Pool.acquire();
  {
    auto Session = Client->start_session();
    Session.start_transaction();
    (*Client)["shop"]["copies"].insert_one(Session, Document);
    Session.commit_transaction();
  }
  Client = nullptr;
}
