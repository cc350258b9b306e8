// A list of globs over check ids, as in clang-tidy's --checks and NOLINT(...): `pool-*,-pool-local-construction`. The last glob that matches decides;
// one with a leading `-` takes the check out.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/GlobPattern.h"

#include <vector>

namespace poolcheck::findings {

class CheckGlobs {
public:
  // Globs are separated by commas or newlines, blanks around them do not count. Fails with the glob that is malformed.
  static llvm::Expected<CheckGlobs> parse(llvm::StringRef List);

  bool empty() const { return Items.empty(); }
  // False when no glob matches.
  bool contains(llvm::StringRef Check) const;
  // The globs, without `-`, that match none of the checks: most likely misspelt.
  std::vector<std::string> unmatched(llvm::ArrayRef<llvm::StringRef> Checks) const;

private:
  struct Item {
    std::string Text;
    llvm::GlobPattern Pattern;
    bool Takes = true;
  };
  std::vector<Item> Items;
};

} // namespace poolcheck::findings
