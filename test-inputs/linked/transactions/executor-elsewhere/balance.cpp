#include "run.h"

int balance() { return run("SELECT sum(amount) FROM accounts"); }
