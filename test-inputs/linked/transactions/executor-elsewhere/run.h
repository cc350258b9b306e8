#pragma once

#include "shim_pool.h"

int run(const char *Sql);
