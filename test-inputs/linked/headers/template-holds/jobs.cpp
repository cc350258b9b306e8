#include "with.h"

shim::Pool Jobs(4);

int enqueue(const char *Job) { return Jobs.execute("INSERT INTO jobs VALUES (1)") + (Job != nullptr); }
