#include "basket.h"

void web(shim::Pool &Db) { Basket(Db).add(1); }
