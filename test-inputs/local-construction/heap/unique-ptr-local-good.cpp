// scan: --models ../../shims/shim.json
// The pool moves into the object that keeps it.
// expect-nothing
#include "shim_pool.h"
#include <memory>
#include <utility>

class Directory {
public:
  void open(int Capacity) {
    auto Fresh = std::make_unique<shim::Pool>(Capacity);
    Fresh->execute("SELECT 1");
    Pool = std::move(Fresh);
  }
  void rename() { Pool->execute("UPDATE names SET name = 'x'"); }

private:
  std::unique_ptr<shim::Pool> Pool;
};
