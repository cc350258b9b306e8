#include "shop.h"

void ship(Shop &In, int Cart) {
  if (Cart > 0)
    choose(In, Cart % 3);
}
