#pragma once

#include "shim_pool.h"

void finish(shim::Lease &Db);
void finishIf(shim::Lease &Db, bool Last);
