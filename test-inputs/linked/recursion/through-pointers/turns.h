#pragma once

#include "shim_pool_c.h"

struct turns;
typedef int (*turn)(shim_pool *db, int n, int (*)());

int left(shim_pool *db, int n, turn next);
int right(shim_pool *db, int n, turn next);
int stop(shim_pool *db, int n, turn next);
