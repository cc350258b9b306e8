// clang-tidy's suppression comments, by its rules, for findings that never pass through clang-tidy: NOLINT on the finding's line, NOLINTNEXTLINE on
// the line before, NOLINTBEGIN … NOLINTEND around it; bare or with a list of globs, as in NOLINT(pool-*, bugprone-*). One difference: a comment on
// the line of a macro's definition says nothing about its expansions.
#pragma once

#include "findings/CheckGlobs.h"
#include "findings/Finding.h"
#include "findings/SourceFiles.h"

namespace poolcheck::findings {

class Suppression {
public:
  explicit Suppression(llvm::StringRef FileText);

  // A finding of Check at Offset is not to be reported.
  bool covers(uint32_t Offset, llvm::StringRef Check) const;

private:
  struct Range {
    size_t Begin = 0;
    size_t End = 0;
    CheckGlobs Checks;
  };
  std::vector<Range> Ranges;
};

// Drops the findings that a comment in their file suppresses and says how many they were.
unsigned dropSuppressed(std::vector<Finding> &Findings, SourceFiles &Sources);

} // namespace poolcheck::findings
