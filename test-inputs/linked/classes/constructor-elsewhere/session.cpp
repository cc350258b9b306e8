#include "session.h"

#include <utility>

Session::Session(shim::Pool &From) : Pool(From) {
  shim::Lease Fresh(From);
  Fresh->execute("SET role = reader");
  Own = std::move(Fresh);
}
Session::~Session() = default;
