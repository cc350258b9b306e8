// Belongs to header-inline.cpp: a mistake in a header is reported in the header.
#ifndef HEADER_INLINE_H
#define HEADER_INLINE_H

#include "shim_pool.h"

inline int touch(shim::Pool &Db, int Id) {
  shim::Lease Reader(Db);
  if (!Reader->ping())
    return -1;
  return Db.execute("UPDATE items SET touched = 1"); // expect: pool-nested-acquire
}

inline int countAll(shim::Pool &Db) { return Db.execute("SELECT count(*) FROM items"); }

#endif
