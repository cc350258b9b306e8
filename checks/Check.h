// What a check is: a leaf that turns facts of the analysis into findings. No state, no I/O, no knowledge of output formats or of Clang.
#pragma once

#include "analysis/Facts.h"
#include "findings/Finding.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

namespace poolcheck::checks {

struct Options {
  // Globs of paths whose functions are test code; pool-local-construction says nothing there.
  std::vector<std::string> TestPaths = {"**/test/**", "**/tests/**", "**/*_test.*", "**/*Test.*", "**/test_*"};
  // Also report nested acquires that only open one more connection.
  bool ReportGrowth = false;
  // Also report raw leases that are lost when a call throws that may throw.
  bool CallsMayThrow = false;
  // How many tasks run at the same time; pool-undersized then asks whether the pool is large enough for all of them.
  std::optional<int64_t> Tasks;
};

struct CheckContext {
  const ir::Module &Module;
  const analysis::Facts &Facts;
  const Options &Settings;

  findings::SourceRange range(ir::Location Where) const;
  // The body of Entity; null when the module has none.
  const ir::Function *body(ir::EntityId Entity) const;

  // By entity; filled when a body is asked for.
  mutable std::vector<const ir::Function *> Bodies = {};
};

struct Check {
  llvm::StringLiteral Id;      // pool-nested-acquire
  llvm::StringLiteral Summary; // one line, lower case
  llvm::StringLiteral Page;    // the check's README.md
  llvm::ArrayRef<int> Cwe;
  void (*Run)(const CheckContext &, std::vector<findings::Finding> &);
};

#define POOL_CHECK(ID, NAME) extern const Check NAME##Check;
#include "checks/Checks.def"
#undef POOL_CHECK

// In the order of Checks.def.
llvm::ArrayRef<const Check *> all();
// By public id; null when there is none.
const Check *find(llvm::StringRef Id);

// Globs as in clang-tidy's --checks: the last one that matches decides, `-` takes a check out. All checks are on before the first glob when there is
// none or it begins with `-`. Fails when a glob is malformed or matches no check.
llvm::Expected<std::vector<const Check *>> select(llvm::ArrayRef<std::string> Globs);

// Runs the checks that Globs select, normalised. Globs must have passed select.
std::vector<findings::Finding> run(const CheckContext &Context, llvm::ArrayRef<std::string> Globs);

} // namespace poolcheck::checks
