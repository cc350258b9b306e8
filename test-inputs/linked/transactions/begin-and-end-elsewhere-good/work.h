#pragma once

#include "shim_pool.h"

void startWork(shim::Lease &Db);
void finishWork(shim::Lease &Db, bool Keep);
