#include "basket.h"

void shell(shim::Pool &Db) { Basket(Db).add(2); }
