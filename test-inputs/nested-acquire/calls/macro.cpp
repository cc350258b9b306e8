// scan: --models ../../shims/shim.json
// The acquire stands where the macro is used.
#include "shim_pool.h"

shim::Pool Forum(4);

#define WITH_DB(Name) shim::Lease Name(Forum)
#define RUN(Name, Sql) ((void)(Name)->execute(Sql))

void post(int Topic) {
  WITH_DB(Reader);
  RUN(Reader, "UPDATE topics SET posts = posts + 1");
  WITH_DB(Writer); // expect: pool-nested-acquire
  RUN(Writer, "INSERT INTO posts VALUES (1)");
}
