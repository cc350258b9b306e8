#pragma once

#include "shim_pool.h"

extern shim::Pool Stock;

int reserve(int Item);
int label(int Item);
