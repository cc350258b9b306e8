#include "stock.h"

int label(int Item) { return Stock.execute("INSERT INTO labels VALUES (1)") + Item; }
