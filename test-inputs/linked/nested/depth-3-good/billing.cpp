#include "shop.h"

void bill(shim::Conn &Db, int Carrier) { Db.execute(Carrier > 1 ? "UPDATE debts SET n = 2" : "UPDATE debts SET n = 1"); }
