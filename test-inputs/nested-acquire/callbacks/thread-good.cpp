// scan: --models ../../shims/shim.json
// The thread takes its own lease, on its own time.
// expect-nothing
#include "shim_pool.h"
#include <thread>

shim::Pool Thumbnails(4);

static void render(int Picture) {
  shim::Lease Own(Thumbnails);
  Own->execute("INSERT INTO thumbnails VALUES (1)");
}

void upload(int Picture) {
  shim::Lease Db(Thumbnails);
  Db->execute("INSERT INTO pictures VALUES (1)");
  std::thread(render, Picture).detach();
  std::thread Second([=] { render(Picture + 1); });
  Second.detach();
}
