// What a check is: a leaf that turns facts of the analysis into findings. No state, no I/O, no knowledge of output formats or of Clang.
#pragma once

#include "analysis/Facts.h"
#include "findings/Finding.h"

#include "llvm/ADT/ArrayRef.h"

namespace poolcheck::checks {

struct Options {
  // Globs of paths whose functions are test code; pool-local-construction says nothing there.
  std::vector<std::string> TestPaths = {"**/test/**", "**/tests/**", "**/*_test.*", "**/*Test.*", "**/test_*"};
  // Also report nested acquires that only open one more connection.
  bool ReportGrowth = false;
};

struct CheckContext {
  const ir::Module &Module;
  const analysis::Facts &Facts;
  const Options &Settings;

  findings::SourceRange range(ir::Location Where) const;
};

struct Check {
  llvm::StringLiteral Id;      // pool-nested-acquire
  llvm::StringLiteral Summary; // one line, lower case
  llvm::StringLiteral Page;    // the check's README.md
  llvm::ArrayRef<int> Cwe;
  void (*Run)(const CheckContext &, std::vector<findings::Finding> &);
};

// In the order of Checks.def.
llvm::ArrayRef<const Check *> all();
const Check *find(llvm::StringRef Id);

// Runs the checks whose id matches one of the globs, normalised.
std::vector<findings::Finding> run(const CheckContext &Context, llvm::ArrayRef<std::string> Globs);

} // namespace poolcheck::checks
