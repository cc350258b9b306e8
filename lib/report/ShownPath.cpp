#include "report/Report.h"

#include "llvm/Support/Path.h"

namespace poolcheck::report {

std::string shownPath(llvm::StringRef Path, const Report &R) {
  llvm::StringRef Rest = Path, Root = llvm::StringRef(R.Root).rtrim('/');
  bool IsBelow = !R.Root.empty() && Rest.consume_front(Root) && Rest.consume_front("/");
  return IsBelow ? Rest.str() : Path.str();
}

} // namespace poolcheck::report
