// Modules drawn at random: valid (verify accepts them), and with everything that the textual form must carry.
#pragma once

#include "ir/Module.h"

namespace poolcheck::ir {

// Equal seeds give equal modules.
Module randomModule(unsigned Seed);

// The same, but few places and many blocks and instructions, so that leases, moves, names and transactions meet.
Module tangledModule(unsigned Seed);

} // namespace poolcheck::ir
