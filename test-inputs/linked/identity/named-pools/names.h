// scan: --models ../../../shims/shim.json
// The library keeps pools by name; the name passes through a structure and two files.
#pragma once

#include "shim_pool_c.h"

struct settings {
  const char *database;
  const char *archive;
};

int archive_one(const struct settings *with, int id);
int count_one(const struct settings *with, int id);
