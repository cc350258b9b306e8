// scan: --models ../shims/shim.json
// SARIF counts columns in UTF-16 units, Clang in bytes: before the acquire stand characters of two, three and four bytes.
#include "shim_pool.h"

static void note(const char *Text, shim::Lease Taken);

void lookUp(shim::Pool &Words) {
  shim::Lease Held(Words);
  note("é € 𝄞", shim::Lease(Words)); // expect: pool-nested-acquire
  Held->execute("SELECT 1");
}
