// SOCI: the session has a name.
// expect-nothing
#include <soci/soci.h>

int counter;

void work(soci::connection_pool &pool) {
  soci::session sql{pool};
  ++counter;
}
