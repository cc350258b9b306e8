// What a change of some lines can change in the behaviour of a program.
#pragma once

#include "findings/Diff.h"
#include "findings/SourceFiles.h"
#include "ir/Module.h"

namespace poolcheck::driver {

// The extents, name to closing brace, of the functions that have changed lines in them, and of those that reach such a function by calls: directly,
// through an override, or through a function value that they mention. Of the changed functions, those count that reach pools themselves, and those
// that have lost lines and have a parameter that may be a lease: they may have used it. Sorted.
std::vector<findings::SourceRange> affectedFunctions(const ir::Module &M, const findings::Diff &Changes, findings::SourceFiles &Sources);

} // namespace poolcheck::driver
