// Which findings of a scan are news: not in the baseline, and the diff has to do with them.
#pragma once

#include "findings/Baseline.h"
#include "findings/Diff.h"
#include "report/Report.h"

#include <optional>

namespace poolcheck::tool {

struct NewsOptions {
  std::string BaselineFile;   // empty: everything is new
  std::string BaselineOutput; // where a baseline of all findings is written; empty: nowhere
  std::string DiffFile;       // "-": standard input; empty: whatever place is as good as any other
};

class News {
public:
  // Fails when a file cannot be read or is not what it should be; the error names it.
  static llvm::Expected<News> read(const NewsOptions &Options, llvm::StringRef Root);

  // Null without a diff.
  const findings::Diff *diff() const { return Diff ? &*Diff : nullptr; }

  // Leaves in R what is new and says on standard error what is left out. Affected: extents of the functions that the diff makes behave otherwise.
  void keepIn(report::Report &R, const std::vector<findings::SourceRange> &Affected);

private:
  void dropKnown(report::Report &R);
  void dropUnconcerned(report::Report &R, const std::vector<findings::SourceRange> &Affected);

  std::optional<findings::Baseline> Baseline;
  std::optional<findings::Diff> Diff;
};

// A baseline that has all findings of R.
llvm::Error writeBaseline(const std::string &Path, const report::Report &R);

} // namespace poolcheck::tool
