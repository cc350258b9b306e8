#include "pools.h"

void book(int Amount) { poolFor("accounts").execute(Amount ? "INSERT INTO journal VALUES (1)" : "SELECT 1"); }
void write(int Amount) { poolFor("logs").execute(Amount ? "INSERT INTO logs VALUES (1)" : "SELECT 1"); }
