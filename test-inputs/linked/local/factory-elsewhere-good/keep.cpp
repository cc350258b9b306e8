#include "pools.h"

static std::unique_ptr<shim::Pool> Kept;

void keep(std::unique_ptr<shim::Pool> Pool) { Kept = std::move(Pool); }
