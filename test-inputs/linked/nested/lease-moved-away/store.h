#pragma once

#include "shim_pool.h"

void keep(shim::Lease Db);
void drop(shim::Lease Db);
