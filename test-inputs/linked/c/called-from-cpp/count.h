#pragma once

#include "shim_pool_c.h"

#ifdef __cplusplus
extern "C"
#endif
int count_items(shim_pool *pool);
