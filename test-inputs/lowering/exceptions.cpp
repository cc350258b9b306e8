// A visible throw goes to the handlers of its try; the locals of the block end on the way.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

void log(const char *);

int caught(shim::Pool &P, int N) {
  shim::Lease Outside(P);
  try {
    shim::Lease Inside(P);
    if (N == 1)
      throw shim::Error{"one"};
    if (N == 2)
      throw 2;
    Inside->execute("DELETE FROM jobs");
  } catch (const shim::Error &E) {
    shim::Lease InHandler(P);
    log(E.What);
    throw;
  } catch (int Number) {
    return Number;
  }
  if (N == 3)
    throw shim::Error{"three"};
  return 0;
}
