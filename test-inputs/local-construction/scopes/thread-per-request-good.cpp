// scan: --models ../../shims/shim.json
// The threads share the pool of main().
// expect-nothing
#include "shim_pool.h"
#include "shim_tasks.h"

bool nextClient();

int main() {
  shim::Pool Pool(2);
  while (nextClient())
    shim::spawn([&Pool] {
      shim::Lease Conn(Pool);
      Conn->execute("UPDATE clients SET seen = 1");
    });
}
