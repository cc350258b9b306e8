#pragma once

#include "shim_pool.h"

shim::Pool &database();
int nextId();
