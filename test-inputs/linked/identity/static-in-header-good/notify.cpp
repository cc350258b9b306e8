#include "db.h"

void notify() { Db.execute("INSERT INTO mails VALUES (1)"); }
