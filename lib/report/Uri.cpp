#include "report/Uri.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace poolcheck::report {

static bool isUnreserved(char C) { return llvm::isAlnum(C) || llvm::StringRef("-._~/").contains(C); }

std::string uriOf(llvm::StringRef Path, const Report &R) {
  std::string Shown = shownPath(Path, R);
  std::string Uri = llvm::sys::path::is_absolute(Shown) ? "file://" : "";
  for (unsigned char C : Shown) {
    if (isUnreserved(C))
      Uri += C;
    else
      Uri += "%" + llvm::utohexstr(C, /*LowerCase=*/false, /*Width=*/2);
  }
  return Uri;
}

} // namespace poolcheck::report
