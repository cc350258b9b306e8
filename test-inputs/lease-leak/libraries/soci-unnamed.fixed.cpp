// SOCI: the session has no name, so the lease is over before the work begins.
#include <soci/soci.h>

int counter;

void work(soci::connection_pool &pool) {
  auto &&lease = soci::session{pool}; // expect: pool-lease-leak (definite)
  ++counter;
}
