#include "shop.h"

void bill(shim::Pool &Accounts, int Carrier) { Accounts.execute(Carrier > 1 ? "UPDATE debts SET n = 2" : "UPDATE debts SET n = 1"); }
