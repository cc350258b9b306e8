// The outermost table of a stored unit, for its writer and its reader.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace poolcheck::store {

// Changes when an instruction gets, loses or moves a field.
uint64_t layoutHash();

// xxh3 of File, the eight bytes at Hole taken as zero.
uint64_t checksumOf(llvm::StringRef File, const void *Hole);

} // namespace poolcheck::store
