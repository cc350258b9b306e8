#include "shop.h"

void choose(shim::Lease &Db, int Carrier) { bill(*Db, Carrier + 1); }
