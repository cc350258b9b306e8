// scan: --models ../../../shims/shim.json
// Each node has a pool of its own, and the loop holds that of one node only.
// expect-nothing
#pragma once

#include "shim_pool.h"

struct Node {
  shim::Pool *Pool;
  Node *Next;
};

bool ask(Node &From);
