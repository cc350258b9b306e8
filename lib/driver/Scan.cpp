#include "driver/Scan.h"

#include "driver/AnalyseModule.h"
#include "driver/UnitText.h"
#include "ir/Text.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::driver {

namespace {

// What one unit adds to the scan, kept apart until all are done: they end in any order.
struct UnitResult {
  ModuleResult Analysed;
  std::vector<report::Incomplete> Incompletes;
  bool IsAnalysed = false;
  std::string Ir;
};

template <class T> void append(std::vector<T> &To, std::vector<T> From) { std::move(From.begin(), From.end(), std::back_inserter(To)); }

frontend::Unit extractWellFormed(const frontend::CompileCommand &Command, const std::vector<models::Model> &Models) {
  frontend::Unit Unit = frontend::extract(Command, Models);
  append(Unit.Errors, dropMalformed(Unit.Module));
  return Unit;
}

void noteErrors(llvm::StringRef File, const UnitText &Unit, UnitResult &Result) {
  if (Unit.IsParsed && Unit.Errors.empty())
    return;
  std::string First = Unit.Errors.empty() ? "the parser gave no reason" : Unit.Errors.front();
  std::string More = Unit.Errors.size() > 1 ? " (and " + std::to_string(Unit.Errors.size() - 1) + " more)" : "";
  Result.Incompletes.push_back({File.str(), (Unit.IsParsed ? "analysed in part: " : "not analysed: ") + First + More, {}});
}

llvm::Error analyseUnit(llvm::StringRef File, llvm::StringRef Output, const Settings &How, UnitResult &Result) {
  auto Unit = readUnit(Output);
  if (!Unit)
    return Unit.takeError();
  noteErrors(File, *Unit, Result);
  if (!Unit->IsParsed)
    return llvm::Error::success();
  auto Module = ir::parse(Unit->Ir, File);
  if (!Module)
    return Module.takeError();
  auto Analysed = analyseModule(*Module, How);
  if (!Analysed)
    return Analysed.takeError();
  Result.Analysed = std::move(*Analysed);
  Result.IsAnalysed = true;
  Result.Ir = std::move(Unit->Ir);
  return llvm::Error::success();
}

void sortUnique(std::vector<report::Incomplete> &Incompletes) {
  auto Key = [](const report::Incomplete &I) { return std::tie(I.Where, I.What, I.Reason); };
  llvm::sort(Incompletes, [&](const report::Incomplete &A, const report::Incomplete &B) { return Key(A) < Key(B); });
  auto IsSame = [&](const report::Incomplete &A, const report::Incomplete &B) { return Key(A) == Key(B); };
  Incompletes.erase(std::unique(Incompletes.begin(), Incompletes.end(), IsSame), Incompletes.end());
}

ScanResult merge(std::vector<UnitResult> Units, std::vector<report::Incomplete> Inputs) {
  ScanResult Result;
  Result.Inputs = std::move(Inputs);
  for (UnitResult &Unit : Units) {
    Result.Units += Unit.IsAnalysed;
    append(Result.Findings, std::move(Unit.Analysed.Findings));
    append(Result.Functions, std::move(Unit.Analysed.Incompletes));
    append(Result.Inputs, std::move(Unit.Incompletes));
    Result.Ir += Unit.Ir;
  }
  findings::normalise(Result.Findings);
  sortUnique(Result.Inputs);
  sortUnique(Result.Functions);
  return Result;
}

llvm::Expected<std::vector<const Settings *>> settingsOf(const std::vector<frontend::CompileCommand> &Commands, SettingsReader &Reader) {
  std::vector<const Settings *> All;
  for (const frontend::CompileCommand &Command : Commands) {
    auto How = Reader.forSource(Command.File);
    if (!How)
      return How.takeError();
    All.push_back(*How);
  }
  return All;
}

} // namespace

llvm::Expected<ScanResult> scan(const ScanOptions &Options) {
  auto Reader = SettingsReader::create(Options.Settings);
  if (!Reader)
    return Reader.takeError();
  auto Selected = selectUnits(Options.Sources);
  if (!Selected)
    return Selected.takeError();
  const std::vector<frontend::CompileCommand> &Commands = Selected->Commands;
  auto How = settingsOf(Commands, *Reader);
  if (!How)
    return How.takeError();

  std::vector<UnitResult> Units(Commands.size());
  size_t Done = 0;
  auto Extract = [&](size_t I, llvm::raw_ostream &OS) { write(OS, extractWellFormed(Commands[I], (*How)[I]->Models)); };
  auto Analyse = [&](size_t I, ProcessResult Result) {
    llvm::Error Failed =
        Result.Failure.empty() ? analyseUnit(Commands[I].File, Result.Output, *(*How)[I], Units[I]) : llvm::createStringError(Result.Failure);
    if (Failed)
      Units[I].Incompletes.push_back({Commands[I].File, "not analysed: " + llvm::toString(std::move(Failed)), {}});
    if (!Options.KeepsIr)
      Units[I].Ir.clear();
    if (Options.Progress)
      Options.Progress(++Done, Commands.size());
  };
  runInProcesses(Commands.size(), Options.Limits, Extract, Analyse);
  return merge(std::move(Units), std::move(Selected->Incompletes));
}

} // namespace poolcheck::driver
