// Paths as URIs, the way SARIF's readers resolve them.
#pragma once

#include "report/Report.h"

namespace poolcheck::report {

// Below the root: relative to it, without a scheme. Elsewhere: file:///… Percent-encoded as UTF-8 bytes.
std::string uriOf(llvm::StringRef Path, const Report &R);

} // namespace poolcheck::report
