// scan: --models ../../shims/shim.json
// Both conditions can hold.
#include "shim_pool.h"

shim::Pool Sensors(4);

void record(int Value, int Limit) {
  shim::Lease Samples, Alarms;
  if (Value >= 0) {
    Samples = Sensors.acquire();
    Samples->execute("INSERT INTO samples VALUES (1)");
  }
  if (Value > Limit) {
    Alarms = Sensors.acquire(); // expect: pool-nested-acquire
    Alarms->execute("INSERT INTO alarms VALUES (1)");
  }
}
