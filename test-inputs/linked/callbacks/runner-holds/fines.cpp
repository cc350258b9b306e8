#include "library.h"

static int amount(const shim::Row &Book) { return Book.Amount; }

int fines() {
  int Owed = each("SELECT id, amount FROM loans", amount);
  return Owed + each("SELECT id, amount FROM loans", fine); // expect: pool-nested-acquire
}
