#include "unit.h"

UnitOfWork::UnitOfWork(shim::Conn &On) : Db(On) { Db.begin(); }
UnitOfWork::~UnitOfWork() {
  if (!IsDone)
    Db.rollback();
}
void UnitOfWork::done() {
  Db.commit();
  IsDone = true;
}
