#include "Commands.h"

#include "driver/OutputFile.h"
#include "findings/Fixes.h"
#include "findings/Suppression.h"
#include "findings/WriteFile.h"
#include "report/Report.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"

namespace poolcheck::tool {

namespace {

llvm::Error checkOutputs(const ScanArguments &Arguments) {
  if (const std::string &Path = Arguments.News.BaselineOutput; !Path.empty())
    if (llvm::Error Unwritable = driver::checkWritable(Path))
      return Unwritable;
  bool IsStandardTaken = false;
  for (const Output &O : Arguments.Outputs) {
    if (O.Format != "text" && O.Format != "sarif")
      return llvm::createStringError("no format '" + O.Format + "'; the formats are text, sarif");
    if (O.Path.empty() && std::exchange(IsStandardTaken, true))
      return llvm::createStringError("two reports for standard output; give one of them a file with -o");
    if (!O.Path.empty())
      if (llvm::Error Unwritable = driver::checkWritable(O.Path))
        return Unwritable;
  }
  return llvm::Error::success();
}

std::vector<report::Rule> rules(const std::vector<std::string> &Globs) {
  std::vector<report::Rule> Rules;
  for (const checks::Check *Check : llvm::cantFail(checks::select(Globs)))
    Rules.push_back({Check->Id.str(), Check->Summary.str(), Check->Page.str(), Check->Cwe.vec()});
  return Rules;
}

report::Report reportOn(driver::ScanResult Result, const std::vector<std::string> &Globs, findings::SourceFiles &Sources) {
  report::Report R = {std::move(Result.Findings), {}, Result.Units, 0, "", POOLCHECK_VERSION, rules(Globs), Sources};
  R.Suppressed = findings::dropSuppressed(R.Findings, Sources);
  R.Incompletes = std::move(Result.Inputs);
  R.Incompletes.insert(R.Incompletes.end(), Result.Functions.begin(), Result.Functions.end());
  R.Root = currentFolder();
  return R;
}

void writeReport(llvm::raw_ostream &OS, const report::Report &R, llvm::StringRef Format, bool IsColoured) {
  if (Format == "sarif")
    report::writeSarif(OS, R);
  else
    report::writeText(OS, R, IsColoured);
}

llvm::Error writeReports(const std::vector<Output> &Outputs, const report::Report &R) {
  llvm::Error Failed = llvm::Error::success();
  for (const Output &O : Outputs) {
    if (O.Path.empty())
      writeReport(llvm::outs(), R, O.Format, llvm::sys::Process::StandardOutHasColors());
    else
      Failed = llvm::joinErrors(std::move(Failed), findings::writeFile(O.Path, [&](llvm::raw_ostream &OS) { writeReport(OS, R, O.Format, false); }));
  }
  return Failed;
}

llvm::Error applyFixes(const report::Report &R) {
  auto Fixed = findings::applyFixes(R.Findings, R.Sources);
  if (!Fixed)
    return Fixed.takeError();
  llvm::Error Failed = llvm::Error::success();
  for (const auto &[Path, Content] : Fixed->NewContents)
    Failed = llvm::joinErrors(std::move(Failed), findings::writeFile(Path, [&, &Text = Content](llvm::raw_ostream &OS) { OS << Text; }));
  llvm::errs() << "poolcheck: " << Fixed->Applied << (Fixed->Applied == 1 ? " finding" : " findings") << " fixed";
  if (Fixed->Skipped)
    llvm::errs() << ", " << Fixed->Skipped << " left because fixes overlap: scan again";
  llvm::errs() << '\n';
  return Failed;
}

ExitStatus statusOf(const report::Report &R, bool HasIncompleteInputs, bool ExitsZero) {
  if (HasIncompleteInputs)
    return Incomplete;
  return R.Findings.empty() || ExitsZero ? NothingFound : FoundSomething;
}

} // namespace

std::string currentFolder() {
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  return Here.str().str();
}

std::function<void(size_t, size_t)> progressLine() {
  if (!llvm::sys::Process::StandardErrIsDisplayed())
    return {};
  return [](size_t Done, size_t Total) { llvm::errs() << "\r[" << Done << '/' << Total << ']' << (Done == Total ? "\r\033[K" : ""); };
}

ExitStatus scan(ScanArguments Arguments) {
  if (llvm::Error Wrong = checkOutputs(Arguments)) {
    printError(llvm::toString(std::move(Wrong)));
    return NotStarted;
  }
  auto News = News::read(Arguments.News, currentFolder());
  if (!News) {
    printError(llvm::toString(News.takeError()));
    return NotStarted;
  }
  Arguments.Options.Changes = News->diff();
  Arguments.Options.KeepsIr = Arguments.DumpsIr;
  Arguments.Options.Progress = progressLine();
  auto Result = driver::scan(Arguments.Options);
  if (!Result) {
    printError(llvm::toString(Result.takeError()));
    return NotStarted;
  }
  // A text report on the terminal says so itself.
  bool IsSaid = !Arguments.DumpsIr && llvm::any_of(Arguments.Outputs, [](const Output &O) { return O.Path.empty() && O.Format == "text"; });
  for (const report::Incomplete &Input : Result->Inputs)
    if (!IsSaid)
      printError(Input.What + ": " + Input.Reason);
  bool HasIncompleteInputs = !Result->Inputs.empty();
  if (Arguments.DumpsIr) {
    llvm::outs() << Result->Ir;
    return HasIncompleteInputs ? Incomplete : NothingFound;
  }

  findings::SourceFiles Sources;
  std::vector<findings::SourceRange> Affected = std::move(Result->Affected);
  report::Report R = reportOn(std::move(*Result), Arguments.Options.Settings.Checks, Sources);
  llvm::Error Failed = llvm::Error::success();
  if (!Arguments.News.BaselineOutput.empty())
    Failed = writeBaseline(Arguments.News.BaselineOutput, R);
  News->keepIn(R, Affected);
  Failed = llvm::joinErrors(std::move(Failed), writeReports(Arguments.Outputs, R));
  if (Arguments.AppliesFixes)
    Failed = llvm::joinErrors(std::move(Failed), applyFixes(R));
  if (Failed) {
    printError(llvm::toString(std::move(Failed)));
    return Incomplete;
  }
  return statusOf(R, HasIncompleteInputs, Arguments.ExitsZero);
}

} // namespace poolcheck::tool
