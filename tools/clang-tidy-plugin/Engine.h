// One analysis per translation unit, shared by all pool-* checks of one clang-tidy run.
#pragma once

#include "findings/Finding.h"

#include "llvm/Support/Error.h"

#include <memory>
#include <string>

namespace clang {
class ASTContext;
}

namespace poolcheck::tidy {

// What the options of a check name.
struct EngineOptions {
  std::string ModelFiles; // paths, separated by semicolons
  std::string Summaries;  // what `poolcheck summarize` wrote of the program; empty: nothing is known of other units
  auto operator<=>(const EngineOptions &) const = default;
};

class Engine {
public:
  // The engine of this unit and these options; analyses when it is the first to be asked for. It dies with the last check that holds it, so nothing
  // lives on into the next unit.
  static std::shared_ptr<const Engine> of(clang::ASTContext &Context, const EngineOptions &Options);

  // Those that stand in files that the unit reads.
  const std::vector<findings::Finding> &findings() const { return Findings; }
  // Why there are no findings, or fewer; empty: nothing stood in the way.
  const std::string &failure() const { return Failure; }

private:
  llvm::Error analyse(clang::ASTContext &Context, const EngineOptions &Options);
  void note(std::string Problem);

  std::vector<findings::Finding> Findings;
  std::string Failure;
};

} // namespace poolcheck::tidy
