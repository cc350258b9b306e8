// scan: --models ../../../shims/shim.json
// The template holds a lease while it calls what its argument brings along: once in two files a function that takes another.
// The function that holds the lease is the template's instance: the mistake of bad.cpp is reported here.
#pragma once

#include "shim_pool.h"

extern shim::Pool Jobs;

template <class Body> int withLease(Body Run) {
  shim::Lease Db(Jobs);
  return Run(*Db); // expect: pool-nested-acquire
}

int enqueue(const char *Job);
