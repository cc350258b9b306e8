#include "operation.h"

bool runAll(shim::Pool &On, Operation **All, int Count) {
  shim::Lease Db(On);
  Db->begin();
  for (int I = 0; I < Count; ++I)
    if (!All[I]->run(On)) { // expect: pool-nested-acquire
      Db->rollback();
      return false;
    }
  Db->commit();
  return true;
}
