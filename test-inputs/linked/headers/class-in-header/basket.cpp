#include "basket.h"

void Basket::recount(int Item) {
  if (size() > Item)
    Db.execute("UPDATE basket SET n = n + 1");
}
