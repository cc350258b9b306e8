#include "context.h"

Context::Context() : Db(2) {}
