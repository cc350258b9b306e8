#pragma once

#include "shim_pool_c.h"

struct table;
struct update {
  const char *database;
  struct table *found;
};

int prepare_and_execute(shim_handle *db, int (*prepare)(void *), void *data);
struct table *find_table(const char *database);
struct table *load_table(shim_handle *db);
