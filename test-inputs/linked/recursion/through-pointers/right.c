#include "turns.h"

int right(shim_pool *db, int n, turn next) { return n > 3 ? next(db, n - 2, stop) : stop(db, n, next); }
