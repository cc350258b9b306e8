// scan: --models ../../../shims/shim.json
// The pool is a static variable of a function of another file.
#include "database.h"

shim::Pool &database() {
  static shim::Pool Only(6);
  return Only;
}
