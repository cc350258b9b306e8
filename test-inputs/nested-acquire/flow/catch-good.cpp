// scan: --models ../../shims/shim.json
// The guard lies inside the try block: it is dead before the handler begins.
// expect-nothing
#include "shim_pool.h"

shim::Pool Uploads(4);

int upload(int Size) {
  try {
    shim::Lease Db(Uploads);
    if (Db->execute("INSERT INTO uploads VALUES (1)") < 0)
      throw shim::Error{"full"};
    return 0;
  } catch (const shim::Error &) {
    return Uploads.execute("INSERT INTO errors VALUES (1)");
  }
}
