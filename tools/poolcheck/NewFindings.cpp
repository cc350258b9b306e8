#include "NewFindings.h"

#include "findings/WriteFile.h"
#include "report/Fingerprint.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

namespace poolcheck::tool {

template <class T> static llvm::Expected<T> parseFile(const std::string &Path) {
  llvm::StringRef Name = Path == "-" ? "standard input" : llvm::StringRef(Path);
  auto Buffer = llvm::MemoryBuffer::getFileOrSTDIN(Path);
  if (!Buffer)
    return llvm::createStringError(Name + ": cannot be read: " + Buffer.getError().message());
  auto Parsed = T::parse((*Buffer)->getBuffer());
  if (!Parsed)
    return llvm::createStringError(Name + ": " + llvm::toString(Parsed.takeError()));
  return Parsed;
}

llvm::Expected<News> News::read(const NewsOptions &Options, llvm::StringRef Root) {
  News Result;
  if (!Options.BaselineFile.empty()) {
    auto Known = parseFile<findings::Baseline>(Options.BaselineFile);
    if (!Known)
      return Known.takeError();
    Result.Baseline = std::move(*Known);
  }
  if (!Options.DiffFile.empty()) {
    auto Changes = parseFile<findings::Diff>(Options.DiffFile);
    if (!Changes)
      return Changes.takeError();
    Changes->settle(Root, [](llvm::StringRef Path) {
      llvm::SmallString<256> Real;
      return llvm::sys::fs::real_path(Path, Real) ? std::string() : Real.str().str();
    });
    Result.Diff = std::move(*Changes);
  }
  return Result;
}

void News::keepIn(report::Report &R, const std::vector<findings::SourceRange> &Affected) {
  if (Baseline)
    dropKnown(R);
  if (Diff)
    dropUnconcerned(R, Affected);
}

static std::string counted(size_t Count, llvm::StringRef Noun) { return (llvm::Twine(Count) + " " + Noun + (Count == 1 ? "" : "s")).str(); }

void News::dropKnown(report::Report &R) {
  size_t All = R.Findings.size();
  llvm::erase_if(R.Findings, [&](const findings::Finding &F) { return Baseline->take(report::findingKey(F, R)); });
  R.IsAgainstBaseline = true;
  llvm::errs() << "poolcheck: " << counted(All - R.Findings.size(), "finding") << " known from the baseline";
  if (unsigned Gone = Baseline->left())
    llvm::errs() << ", " << Gone << " of the baseline gone";
  llvm::errs() << '\n';
}

void News::dropUnconcerned(report::Report &R, const std::vector<findings::SourceRange> &Affected) {
  size_t All = R.Findings.size();
  auto IsChanged = [&](const findings::SourceRange &Where) { return Diff->changes(Where.Path, {Where.Line, Where.Line}); };
  auto IsAffected = [&](const findings::SourceRange &Where) {
    return llvm::any_of(Affected, [&](const findings::SourceRange &Extent) {
      return Extent.Path == Where.Path && Extent.Offset <= Where.Offset && Where.Offset < Extent.Offset + Extent.Length;
    });
  };
  llvm::erase_if(R.Findings, [&](const findings::Finding &F) {
    return !IsChanged(F.Where) && !IsAffected(F.Where) && llvm::none_of(F.Steps, [&](const findings::Step &Step) { return IsChanged(Step.Where); });
  });
  llvm::errs() << "poolcheck: " << counted(All - R.Findings.size(), "finding") << " outside the diff\n";
}

llvm::Error writeBaseline(const std::string &Path, const report::Report &R) {
  findings::Baseline All;
  for (const findings::Finding &F : R.Findings)
    All.add(report::findingKey(F, R), F, report::shownPath(F.Where.Path, R));
  return findings::writeFile(Path, [&](llvm::raw_ostream &OS) { All.write(OS); });
}

} // namespace poolcheck::tool
