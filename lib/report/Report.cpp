#include "report/Report.h"

#include "llvm/Support/ErrorHandling.h"

namespace poolcheck::report {

std::string shownPath(llvm::StringRef Path, llvm::StringRef Root) {
  llvm::StringRef Rest = Path;
  bool IsBelow = !Root.empty() && Rest.consume_front(Root.rtrim('/')) && Rest.consume_front("/");
  return IsBelow ? Rest.str() : Path.str();
}

llvm::StringRef levelWord(findings::Severity Level) {
  switch (Level) {
  case findings::Severity::Note:
    return "note";
  case findings::Severity::Warning:
    return "warning";
  case findings::Severity::Error:
    return "error";
  }
  llvm_unreachable("covered switch");
}

} // namespace poolcheck::report
