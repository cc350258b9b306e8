// scan: --models ../../shims/shim.json
// Only one of the branches runs.
// expect-nothing
#include "shim_pool.h"

shim::Pool Sensors(4);

void record(int Value, int Limit) {
  shim::Lease Samples, Alarms;
  if (Value > Limit) {
    Alarms = Sensors.acquire();
    Alarms->execute("INSERT INTO alarms VALUES (1)");
  } else if (Value >= 0) {
    Samples = Sensors.acquire();
    Samples->execute("INSERT INTO samples VALUES (1)");
  }
}
