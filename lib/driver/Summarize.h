// Stored units as files: of one source, or of a whole program.
#pragma once

#include "driver/Gather.h"

namespace poolcheck::driver {

// What a command that writes one file has to say besides.
struct Written {
  std::string Bytes;                      // of the file
  std::vector<report::Incomplete> Inputs; // those that are not in it, or only in part
};

// The one unit that the options select. Fails when they select none, or several.
llvm::Expected<Written> extractOne(const ScanOptions &Options);

// The functions of all units that reach pools, joined.
llvm::Expected<Written> summarize(const ScanOptions &Options);

} // namespace poolcheck::driver
