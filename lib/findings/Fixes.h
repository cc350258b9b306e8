// Applying fixes: findings and file contents in, new contents out. Nothing here touches a disk.
#pragma once

#include "findings/Finding.h"
#include "findings/SourceFiles.h"

#include "llvm/Support/Error.h"

namespace poolcheck::findings {

// An edit with its text resolved: replaces Length bytes at Offset by Text.
struct PlainEdit {
  uint32_t Offset = 0;
  uint32_t Length = 0;
  std::string Text;

  auto operator<=>(const PlainEdit &) const = default;
};

// The edits of a fix per file, sorted by offset. Moved text is filled in, and a statement that is removed takes its line with it when nothing else
// stands there. Fails when a file cannot be read or is shorter than when it was analysed.
llvm::Expected<std::map<std::string, std::vector<PlainEdit>>> plainEdits(const Fix &F, SourceFiles &Sources);

struct FixResult {
  std::map<std::string, std::string> NewContents; // of the files that change
  unsigned Applied = 0;                           // findings
  unsigned Skipped = 0;                           // findings whose fix would overlap one that is applied
};

// Applies the first safe fix of each finding, in their order. A fix is applied whole or not at all.
llvm::Expected<FixResult> applyFixes(const std::vector<Finding> &Findings, SourceFiles &Sources);

} // namespace poolcheck::findings
