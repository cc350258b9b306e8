#include "driver/Scan.h"

#include "driver/Affected.h"
#include "driver/AnalyseModule.h"
#include "driver/Incompletes.h"

namespace poolcheck::driver {

namespace {

llvm::Error analyse(const ScanOptions &Options, Gathered &All, ScanResult &Result) {
  auto Module = joinProgram(All);
  if (!Module)
    return Module.takeError();
  std::map<std::string, const Settings *, std::less<>> Known;
  auto HowFor = [&](llvm::StringRef Path) -> const Settings & {
    auto [Entry, IsNew] = Known.try_emplace(Path.str());
    if (IsNew)
      Entry->second = &All.Reader.forFile(Path, All.Inputs);
    return *Entry->second;
  };
  ModuleResult Analysed = analyseModule(*Module, HowFor);
  Result.Findings = std::move(Analysed.Findings);
  Result.Functions = std::move(Analysed.Incompletes);
  findings::SourceFiles Sources;
  if (Options.Changes)
    Result.Affected = affectedFunctions(*Module, *Options.Changes, Sources);
  return llvm::Error::success();
}

} // namespace

llvm::Expected<ScanResult> scan(const ScanOptions &Options) {
  auto All = gather(Options);
  if (!All)
    return All.takeError();
  ScanResult Result;
  Result.Units = All->UnitCount;
  Result.Ir = std::move(All->Ir);
  if (!Options.KeepsIr)
    if (llvm::Error Failed = analyse(Options, *All, Result))
      All->Inputs.push_back({"the joined program", "not analysed: " + llvm::toString(std::move(Failed)), {}});
  Result.Inputs = std::move(All->Inputs);
  summariseInputs(Result.Inputs);
  return Result;
}

} // namespace poolcheck::driver
