#include "operation.h"

struct Plain : Operation {
  bool run(shim::Pool &On) override {
    shim::Lease Db(On);
    return Db->execute("UPDATE t SET n = 1") > 0;
  }
};

Operation *plain() { return new Plain; }
