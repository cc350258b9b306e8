#pragma once

#include "shim_pool.h"

void walk(shim::Pool &Db, int Node);
void visit(shim::Pool &Db, int Node);
