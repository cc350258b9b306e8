// scan: --models ../../shims/shim.json
// A raw handle survives the throw.
#include "shim_pool.h"

shim::Pool Uploads(4);

int upload(int Size) {
  try {
    shim_conn *Db = shim_acquire(&Uploads); // expect: pool-lease-leak
    if (shim_execute(Db, "INSERT INTO uploads VALUES (1)") < 0)
      throw shim::Error{"full"};
    shim_release(&Uploads, Db);
    return 0;
  } catch (const shim::Error &) {
    return Uploads.execute("INSERT INTO errors VALUES (1)"); // expect: pool-nested-acquire
  }
}
