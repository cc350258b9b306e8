#include "checks/Check.h"
#include "findings/CheckGlobs.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace poolcheck::checks {

llvm::ArrayRef<const Check *> all() {
  static constexpr const Check *Checks[] = {
#define POOL_CHECK(ID, NAME) &NAME##Check,
#include "checks/Checks.def"
#undef POOL_CHECK
  };
  return Checks;
}

const Check *find(llvm::StringRef Id) {
  auto Found = llvm::find_if(all(), [&](const Check *C) { return C->Id == Id; });
  return Found == all().end() ? nullptr : *Found;
}

static llvm::Error rejectUnmatched(const findings::CheckGlobs &Globs) {
  std::vector<llvm::StringRef> Ids;
  for (const Check *C : all())
    Ids.push_back(C->Id);
  std::vector<std::string> Unmatched = Globs.unmatched(Ids);
  if (Unmatched.empty())
    return llvm::Error::success();
  return llvm::createStringError("'" + Unmatched.front() + "' matches no check; the checks are " + llvm::join(Ids, ", "));
}

llvm::Expected<std::vector<const Check *>> select(llvm::ArrayRef<std::string> Globs) {
  bool StartsWithAll = Globs.empty() || llvm::StringRef(Globs.front()).ltrim().starts_with("-");
  auto Parsed = findings::CheckGlobs::parse((StartsWithAll ? "*," : "") + llvm::join(Globs, ","));
  if (!Parsed)
    return Parsed.takeError();
  if (llvm::Error Misspelt = rejectUnmatched(*Parsed))
    return Misspelt;
  std::vector<const Check *> Selected;
  llvm::copy_if(all(), std::back_inserter(Selected), [&](const Check *C) { return Parsed->contains(C->Id); });
  return Selected;
}

std::vector<findings::Finding> run(const CheckContext &Context, llvm::ArrayRef<std::string> Globs) {
  std::vector<findings::Finding> Found;
  for (const Check *C : llvm::cantFail(select(Globs)))
    C->Run(Context, Found);
  findings::normalise(Found);
  return Found;
}

} // namespace poolcheck::checks
