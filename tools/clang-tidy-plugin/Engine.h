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

class Engine {
public:
  // The engine of this unit and these model files (paths, separated by semicolons); analyses when it is the first to be asked for. It dies with the
  // last check that holds it, so nothing lives on into the next unit.
  static std::shared_ptr<const Engine> of(clang::ASTContext &Context, const std::string &ModelFiles);

  const std::vector<findings::Finding> &findings() const { return Findings; }
  // Why there are no findings, or fewer; empty: nothing stood in the way.
  const std::string &failure() const { return Failure; }

private:
  llvm::Error analyse(clang::ASTContext &Context, llvm::StringRef ModelFiles);

  std::vector<findings::Finding> Findings;
  std::string Failure;
};

} // namespace poolcheck::tidy
