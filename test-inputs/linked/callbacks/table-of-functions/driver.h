#pragma once

#include "shim_pool_c.h"

struct driver {
  int (*fetch)(shim_pool *db);
  int (*hash)(shim_pool *db);
};

extern const struct driver the_driver;
