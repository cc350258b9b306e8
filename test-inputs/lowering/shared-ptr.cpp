// std::shared_ptr: each copy is one more owner.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <memory>

void shared(shim::Pool &P) {
  std::shared_ptr<shim::Lease> First = std::make_shared<shim::Lease>(P);
  {
    std::shared_ptr<shim::Lease> Second = First;
    First.reset();
    (*Second)->ping();
  }
  std::weak_ptr<shim::Lease> Weak = First;
  if (std::shared_ptr<shim::Lease> Again = Weak.lock())
    (*Again)->ping();
}
