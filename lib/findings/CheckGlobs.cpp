#include "findings/CheckGlobs.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/GlobPattern.h"

namespace poolcheck::findings {

llvm::Expected<CheckGlobs> CheckGlobs::parse(llvm::StringRef List) {
  CheckGlobs Result;
  while (!List.empty()) {
    size_t End = List.find_first_of(",\n");
    llvm::StringRef Text = List.take_front(End).trim();
    List = End == llvm::StringRef::npos ? "" : List.drop_front(End + 1);
    bool Takes = !Text.consume_front("-");
    if (Text.empty())
      continue;
    auto Pattern = llvm::GlobPattern::create(Text);
    if (!Pattern)
      return llvm::createStringError("'" + Text + "' is not a glob over check ids: " + llvm::toString(Pattern.takeError()));
    Result.Items.push_back({Text.str(), Takes});
  }
  return Result;
}

bool CheckGlobs::Item::matches(llvm::StringRef Check) const { return llvm::cantFail(llvm::GlobPattern::create(Glob)).match(Check); }

bool CheckGlobs::contains(llvm::StringRef Check) const {
  for (const Item &I : llvm::reverse(Items))
    if (I.matches(Check))
      return I.Takes;
  return false;
}

std::vector<std::string> CheckGlobs::unmatched(llvm::ArrayRef<llvm::StringRef> Checks) const {
  std::vector<std::string> Result;
  for (const Item &I : Items)
    if (llvm::none_of(Checks, [&](llvm::StringRef Check) { return I.matches(Check); }))
      Result.push_back(I.Glob);
  return Result;
}

} // namespace poolcheck::findings
