// The commands that write stored units: extract, summarize.
#include "Commands.h"

#include "driver/OutputFile.h"
#include "driver/Summarize.h"
#include "findings/WriteFile.h"

namespace poolcheck::tool {

namespace {

using Make = llvm::Expected<driver::Written>(const driver::ScanOptions &);

ExitStatus writeUnit(const WriteArguments &Arguments, Make *Run) {
  if (llvm::Error Unwritable = driver::checkWritable(Arguments.Path)) {
    printError(llvm::toString(std::move(Unwritable)));
    return NotStarted;
  }
  auto Result = Run(Arguments.Options);
  if (!Result) {
    printError(llvm::toString(Result.takeError()));
    return NotStarted;
  }
  for (const report::Incomplete &Input : Result->Inputs)
    printError(Input.What + ": " + Input.Reason);
  if (llvm::Error Failed = findings::writeFile(Arguments.Path, [&](llvm::raw_ostream &OS) { OS << Result->Bytes; })) {
    printError(llvm::toString(std::move(Failed)));
    return Incomplete;
  }
  return Result->Inputs.empty() ? NothingFound : Incomplete;
}

} // namespace

ExitStatus extract(WriteArguments Arguments) { return writeUnit(Arguments, driver::extractOne); }

ExitStatus summarize(WriteArguments Arguments) {
  Arguments.Options.Progress = progressLine();
  return writeUnit(Arguments, driver::summarize);
}

} // namespace poolcheck::tool
