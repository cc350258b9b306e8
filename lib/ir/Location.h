// A source range as plain data, so that a module can be stored, merged and reported without Clang.
#pragma once

#include "ir/Ids.h"

namespace poolcheck::ir {

// Length bytes from Offset (both in bytes) of one file; Line and Column (1-based, Column in bytes) are those of Offset. For code that a macro
// expands to, the range is the macro's name at its expansion point. A Location without a file says "nowhere in the source".
struct Location {
  FileId File;
  uint32_t Offset = 0;
  uint32_t Length = 0;
  uint32_t Line = 0;
  uint32_t Column = 0;

  bool isValid() const { return File.isValid(); }
  uint32_t end() const { return Offset + Length; }
  bool contains(const Location &Inner) const { return File == Inner.File && Offset <= Inner.Offset && Inner.end() <= end(); }
  auto operator<=>(const Location &) const = default;
};

} // namespace poolcheck::ir
