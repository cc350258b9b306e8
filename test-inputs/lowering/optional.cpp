// std::optional of a lease, and the tests that say whether it holds one.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

#include <optional>

std::optional<shim::Lease> some(shim::Pool &P, bool Wanted) {
  if (!Wanted)
    return std::nullopt;
  return shim::Lease(P);
}

void use(shim::Pool &P) {
  std::optional<shim::Lease> O;
  O.emplace(P);
  if (O)
    (*O)->ping();
  O.reset();
  if (auto Got = some(P, true); Got.has_value())
    Got->release();
  O = shim::Lease(P);
  O = std::nullopt;
}
