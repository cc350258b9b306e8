#include "library.h"

int fine(const shim::Row &Book) { return Library.execute("UPDATE loans SET fine = 1") + Book.Id; }
