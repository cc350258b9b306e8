// newPgClient() opens its connections and starts an event loop.
#include <drogon/orm/DbClient.h>

std::size_t listRooms(const std::string &ConnInfo) {
  auto Client = drogon::orm::DbClient::newPgClient(ConnInfo, 2); // expect: pool-local-construction
  return Client->execSqlSync("SELECT id FROM rooms").size();
}
