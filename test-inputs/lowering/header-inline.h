#ifndef HEADER_INLINE_H
#define HEADER_INLINE_H

#include "shim_pool.h"

#include <string>

inline int fetch(shim::Pool &P) {
  shim::Lease Held(P);
  return Held->execute("SELECT 1");
}

#endif
