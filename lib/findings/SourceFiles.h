// The text of source files by path, read once. Suppression, fixes and reports look at the same text, and tests give it without a disk.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace poolcheck::findings {

class SourceFiles {
public:
  // Nothing when the file cannot be read; asked again, the answer stays the same. The text lives as long as this object.
  std::optional<llvm::StringRef> text(llvm::StringRef Path);
  // Takes Text for the contents of Path from now on.
  void add(llvm::StringRef Path, llvm::StringRef Text);

private:
  std::map<std::string, std::unique_ptr<llvm::MemoryBuffer>, std::less<>> Buffers; // null: could not be read
};

// The line that Offset lies in, without its line end. Offset is at most Text.size().
llvm::StringRef lineAt(llvm::StringRef Text, size_t Offset);

} // namespace poolcheck::findings
