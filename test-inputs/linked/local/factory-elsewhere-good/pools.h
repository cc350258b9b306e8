#pragma once

#include "shim_pool.h"

#include <memory>

std::unique_ptr<shim::Pool> makePool();
void keep(std::unique_ptr<shim::Pool> Pool);
