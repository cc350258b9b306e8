#include "guard.h"

void Guard::end() {
  if (Handle)
    shim_release(Pool, Handle);
  Handle = nullptr;
}
Guard::~Guard() { end(); }
