// scan: --models ../../shims/shim.json
// main() starts a thread per connection, and each thread opens a pool.
#include "shim_pool.h"
#include "shim_tasks.h"

bool nextClient();

int main() {
  while (nextClient())
    shim::spawn([] {
      static shim::Pool Pool(2); // expect: pool-local-construction
      shim::Lease Conn(Pool);
      Conn->execute("UPDATE clients SET seen = 1");
    });
}
