#pragma once

#include "shim_pool.h"

struct Shop {
  shim::Pool Connections{2};
};

void ship(Shop &In, int Cart);
void choose(Shop &In, int Carrier);
void bill(shim::Pool &Accounts, int Carrier);
