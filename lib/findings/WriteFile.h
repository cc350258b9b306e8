// Writing a file whole or not at all.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace poolcheck::findings {

// Calls Write on a temporary file in the folder of Path and renames it to Path; a file that was there keeps its mode, a symbolic link stays one. On
// failure what was there stays untouched, no temporary file is left, and the error names Path. Pipes and devices are written directly.
llvm::Error writeFile(llvm::StringRef Path, llvm::function_ref<void(llvm::raw_ostream &)> Write);

} // namespace poolcheck::findings
