#include "context.h"

int request() {
  Context Own; // expect: pool-local-construction
  return Own.run("SELECT 1");
}
