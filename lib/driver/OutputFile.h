// Where reports go.
#pragma once

#include "llvm/Support/Error.h"

namespace poolcheck::driver {

// Fails when findings::writeFile to Path would fail now: a directory, a missing folder, no permission. Leaves nothing behind. Asked before an
// analysis that may take an hour.
llvm::Error checkWritable(llvm::StringRef Path);

} // namespace poolcheck::driver
