// scan: --models ../../shims/shim.json
// The application object owns the pool, and main() owns the application.
// expect-nothing
#include "shim_pool.h"

class Application {
public:
  explicit Application(int Connections) : Pool(Connections) {}
  int run() { return Pool.execute("UPDATE app SET running = 1"); }

private:
  shim::Pool Pool;
};

int main() {
  Application App(4);
  return App.run() < 0;
}
