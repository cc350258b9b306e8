#pragma once

#include "shim_pool.h"

extern shim::Pool Library;
using Visit = int (*)(const shim::Row &);

int each(const char *Sql, Visit Call);
int fine(const shim::Row &Book);
