// scan: --models ../../shims/shim.json
// A local of main() lives as long as the program does.
// expect-nothing
#include "shim_pool.h"

class Server {
public:
  explicit Server(shim::Pool &Given) : Pool(Given) {}
  void run() { Pool.execute("UPDATE servers SET up = 1"); }

private:
  shim::Pool &Pool;
};

int main() {
  shim::Pool Pool(8);
  Server TheServer(Pool);
  TheServer.run();
}
