#pragma once

#include "shim_pool.h"

void walk(shim::Conn &Db, int Node);
void visit(shim::Conn &Db, int Node);
