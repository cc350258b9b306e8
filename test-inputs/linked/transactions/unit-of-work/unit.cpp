#include "unit.h"

UnitOfWork::UnitOfWork(shim::Conn &On) : Db(On) { Db.begin(); }
UnitOfWork::~UnitOfWork() { Db.execute("SELECT 1"); }
void UnitOfWork::done() { Db.commit(); }
