#pragma once

#include "shim_pool.h"

int count(shim::Pool &Db, shim::Conn *Given = nullptr);
