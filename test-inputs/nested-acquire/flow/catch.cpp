// scan: --models ../../shims/shim.json
// The handler runs with the lease that was taken before the try block.
#include "shim_pool.h"

shim::Pool Uploads(4);

int upload(int Size) {
  shim::Lease Db(Uploads);
  try {
    if (Db->execute("INSERT INTO uploads VALUES (1)") < 0)
      throw shim::Error{"full"};
    return 0;
  } catch (const shim::Error &) {
    return Uploads.execute("INSERT INTO errors VALUES (1)"); // expect: pool-nested-acquire
  }
}
