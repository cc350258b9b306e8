#include "store.h"

static shim::Pool Words(2);

class Index : public Listener {
public:
  void saved(shim::Pool &, shim::Conn &Using) override { Using.execute("INSERT INTO words VALUES (1)"); }
};

class FarIndex : public Listener {
public:
  void saved(shim::Pool &, shim::Conn &) override { Words.execute("INSERT INTO words VALUES (1)"); }
};

Listener &index(bool IsFar) {
  static Index Near;
  static FarIndex Far;
  return IsFar ? static_cast<Listener &>(Far) : Near;
}
