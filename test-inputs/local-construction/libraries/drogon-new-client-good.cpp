// The application's client lives in the framework; asking for it makes nothing.
// expect-nothing
#include <drogon/drogon.h>

std::size_t listRooms() {
  auto Client = drogon::app().getDbClient("rooms");
  return Client->execSqlSync("SELECT id FROM rooms").size();
}
