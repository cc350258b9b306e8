#include "shim_pool.h"

extern shim::Pool Tickets;

void notify() { Tickets.execute("INSERT INTO mails VALUES (1)"); }
