#include "shim_pool_c.h"

int remind(shim_pool *db, int id);

int on_row(void *data, int id, int amount) { return amount > 100 ? remind(data, id) : 0; }
