#include "shop.h"

void choose(Shop &In, int Carrier) { bill(In.Connections, Carrier + 1); }
