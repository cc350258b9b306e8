#include "shim_pool.h"

extern shim::Pool Config;

int readKeys() { return Config.execute("SELECT k FROM config"); }
