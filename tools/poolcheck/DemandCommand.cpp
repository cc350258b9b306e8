#include "Commands.h"

#include "driver/Demand.h"
#include "driver/OutputFile.h"
#include "findings/WriteFile.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::tool {

namespace {

llvm::Error checkOutput(const Output &O) {
  if (O.Format != "text" && O.Format != "json")
    return llvm::createStringError("no format '" + O.Format + "'; the formats are text, json");
  return O.Path.empty() ? llvm::Error::success() : driver::checkWritable(O.Path);
}

llvm::Error write(const Output &O, const report::DemandReport &R) {
  auto Write = [&](llvm::raw_ostream &OS) { O.Format == "json" ? report::writeDemandJson(OS, R) : report::writeDemandText(OS, R); };
  if (!O.Path.empty())
    return findings::writeFile(O.Path, Write);
  Write(llvm::outs());
  return llvm::Error::success();
}

bool isShort(const report::PoolDemand &Pool) {
  using Verdict = report::DemandVerdict;
  return Pool.Verdict == Verdict::TooFew || Pool.Verdict == Verdict::TooFewForN || Pool.Verdict == Verdict::Grows;
}

} // namespace

ExitStatus demand(DemandArguments Arguments) {
  if (llvm::Error Wrong = checkOutput(Arguments.Report)) {
    printError(llvm::toString(std::move(Wrong)));
    return NotStarted;
  }
  Arguments.Options.Progress = progressLine();
  auto Result = driver::demand(Arguments.Options);
  if (!Result) {
    printError(llvm::toString(Result.takeError()));
    return NotStarted;
  }
  for (const report::Incomplete &Input : Result->Inputs)
    printError(Input.What + ": " + Input.Reason);
  Result->Report.Root = currentFolder();
  if (llvm::Error Failed = write(Arguments.Report, Result->Report)) {
    printError(llvm::toString(std::move(Failed)));
    return Incomplete;
  }
  if (!Result->Inputs.empty())
    return Incomplete;
  return llvm::any_of(Result->Report.Pools, isShort) ? FoundSomething : NothingFound;
}

} // namespace poolcheck::tool
