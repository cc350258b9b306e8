#include <cstdint>
#include <mongocxx/pool.hpp>

std::int64_t openTickets(const mongocxx::uri &Where) {
  mongocxx::pool Pool(Where); // expect: pool-local-construction
  auto Client = Pool.acquire();
  return (*Client)["desk"]["tickets"].count_documents("{open: true}");
}
