#pragma once

#include "shim_pool.h"

void ship(shim::Lease &Db, int Cart);
void choose(shim::Lease &Db, int Carrier);
void bill(shim::Conn &Db, int Carrier);
