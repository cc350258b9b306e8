#ifndef HEADER_INLINE_H
#define HEADER_INLINE_H

#include "shim_pool.h"

inline bool markSeen(shim::Pool &Pool) {
  shim::Lease Conn(Pool);
  Conn->begin();
  if (Conn->execute("UPDATE mail SET seen = 1") == 0)
    return false; // expect: pool-release-in-transaction
  Conn->commit();
  return true;
}

#endif
