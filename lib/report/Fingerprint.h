// Values that tell the same finding in two scans, although lines have moved in between.
#pragma once

#include "report/Report.h"

namespace poolcheck::report {

// GitHub's primaryLocationLineHash for each line of a file, as `hex:occurrence`; element 0 is line 1. A rolling hash over the 100 characters (UTF-16
// code units) from the start of the line, without blanks and with line ends made equal; occurrence counts equal hashes from the top.
std::vector<std::string> lineHashes(llvm::StringRef FileText);

// Our own key for a finding: check, relative path, function and the text of its line without blanks. Free of line numbers, of messages (they may be
// reworded) and of the code around.
std::string findingKey(const findings::Finding &F, const Report &R);

} // namespace poolcheck::report
