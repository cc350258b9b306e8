#include "shim_pool.h"

shim::Pool Mails(5);

void notify() { Mails.execute("INSERT INTO mails VALUES (1)"); }
