// UTF-16 code units, which SARIF's consumers count columns and hash lines in.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace poolcheck::report {

// Bytes that are not UTF-8 become U+FFFD, one for each ill-formed sequence, so that any file has a length.
std::u16string toUtf16(llvm::StringRef Utf8);

// Text with the same replacement, as UTF-8.
std::string toValidUtf8(llvm::StringRef Bytes);

// A place in a file as SARIF counts it, both from 1.
struct Position {
  unsigned Line = 1;
  unsigned Column = 1;
};

// Offset is cut to the size of the text.
Position positionOf(llvm::StringRef FileText, size_t Offset);

} // namespace poolcheck::report
