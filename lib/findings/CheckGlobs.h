// A list of globs over check ids, as in clang-tidy's --checks and NOLINT(...): `pool-*,-pool-local-construction`. The last glob that matches decides;
// one with a leading `-` takes the check out.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
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
  // The text only: an llvm::GlobPattern refers to its text, so that neither could be moved.
  struct Item {
    std::string Glob;
    bool Takes = true;

    bool matches(llvm::StringRef Check) const;
  };
  std::vector<Item> Items;
};

} // namespace poolcheck::findings
