#include "service.h"

void Service::readOne() { Readers.execute("SELECT 1"); }
void Service::writeOne() { Writers.execute("UPDATE t SET n = 1"); }
