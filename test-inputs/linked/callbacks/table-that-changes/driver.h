#pragma once

#include "shim_pool_c.h"

struct driver {
  int (*fetch)(shim_pool *db);
};

extern struct driver the_driver;
