#include "touch.h"

void stamp(shim::Conn &Db) { Db.execute("UPDATE items SET stamp = now()"); }
