#include "guard.h"

Guard::Guard(shim::Pool *From) : Pool(From), Handle(shim_acquire(From)) {}
int Guard::run(const char *Sql) { return shim_execute(Handle, Sql); }
