// SOCI: close() ends the connection to the database; the slot stays taken until the session dies.
#include <soci/soci.h>

int reopen(soci::connection_pool &pool) {
  soci::session broken(pool);
  broken.close();
  soci::session fresh(pool); // expect: pool-nested-acquire
  int one = 0;
  fresh << "SELECT 1", soci::into(one);
  return one;
}
