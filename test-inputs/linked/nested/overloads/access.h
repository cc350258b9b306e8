#pragma once

#include "shim_pool.h"

bool mayRead(int Graph);
bool mayRead(shim::Conn &Db, int Graph);
