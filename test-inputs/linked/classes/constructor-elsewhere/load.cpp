#include "session.h"

int Session::load() {
  Own->execute("SELECT * FROM user");
  return Pool.execute("UPDATE user SET seen = 1"); // expect: pool-nested-acquire
}
