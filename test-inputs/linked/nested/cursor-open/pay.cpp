#include "shim_pool.h"

shim::Pool Wages(2);

void pay(int Id) { Wages.execute(Id ? "UPDATE wages SET paid = 1" : "SELECT 1"); }
