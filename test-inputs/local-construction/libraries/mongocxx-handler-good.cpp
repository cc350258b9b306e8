// expect-nothing
#include <cstdint>
#include <mongocxx/pool.hpp>

static mongocxx::pool &desk() {
  static mongocxx::pool Pool(mongocxx::uri("mongodb://db/?maxPoolSize=8"));
  return Pool;
}

std::int64_t openTickets() {
  auto Client = desk().acquire();
  return (*Client)["desk"]["tickets"].count_documents("{open: true}");
}
