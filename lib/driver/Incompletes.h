// What could not be analysed, in a form that people read.
#pragma once

#include "report/Report.h"

#include <vector>

namespace poolcheck::driver {

// Sorted, each once.
void sortUnique(std::vector<report::Incomplete> &Incompletes);

// The same for inputs: of many that have one cause (a header that was not generated, files that are gone) the first few stay, and one more says how
// many the others are.
void summariseInputs(std::vector<report::Incomplete> &Inputs);

} // namespace poolcheck::driver
