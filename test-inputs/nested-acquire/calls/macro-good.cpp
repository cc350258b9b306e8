// scan: --models ../../shims/shim.json
// The macro opens and closes its own scope.
// expect-nothing
#include "shim_pool.h"

shim::Pool Forum(4);

#define RUN(Sql)                                                                                             \
  do {                                                                                                       \
    shim::Lease Db(Forum);                                                                                   \
    Db->execute(Sql);                                                                                        \
  } while (0)

void post(int Topic) {
  RUN("UPDATE topics SET posts = posts + 1");
  RUN("INSERT INTO posts VALUES (1)");
}
