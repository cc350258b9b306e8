#include "driver/Extract.h"

#include "driver/AnalyseModule.h"

#include <algorithm>

namespace poolcheck::driver {

store::Unit extractUnit(const frontend::CompileCommand &Command, const std::vector<models::Model> &Models) {
  frontend::Unit Parsed = frontend::extract(Command, Models);
  store::Unit Result = {Command.File, std::move(Parsed.Target), std::move(Parsed.Errors), "", Parsed.IsParsed, std::move(Parsed.Module)};
  for (std::string &Problem : dropMalformed(Result.Module))
    Result.Errors.push_back(std::move(Problem));
  for (std::string &Error : Result.Errors)
    std::replace(Error.begin(), Error.end(), '\n', ' ');
  return Result;
}

void extractAll(llvm::ArrayRef<frontend::CompileCommand> Commands, llvm::ArrayRef<const Settings *> How, const ProcessLimits &Limits,
                llvm::function_ref<void(size_t, std::string)> OnDone) {
  auto Extract = [&](size_t I, llvm::raw_ostream &OS) { OS << store::write(extractUnit(Commands[I], How[I]->Models)); };
  runInProcesses(Commands.size(), Limits, Extract, [&](size_t I, ProcessResult Result) {
    if (!Result.Failure.empty())
      Result.Output = store::write({Commands[I].File, "", {}, Result.Failure, false, {}});
    OnDone(I, std::move(Result.Output));
  });
}

llvm::Expected<std::vector<const Settings *>> settingsOf(llvm::ArrayRef<frontend::CompileCommand> Commands, SettingsReader &Reader) {
  std::vector<const Settings *> All;
  for (const frontend::CompileCommand &Command : Commands) {
    auto How = Reader.forSource(Command.File);
    if (!How)
      return How.takeError();
    All.push_back(*How);
  }
  return All;
}

std::optional<report::Incomplete> incompleteInput(const store::Unit &About) {
  if (!About.Failure.empty())
    return report::Incomplete{About.Source, "not analysed: " + About.Failure, {}};
  if (About.IsParsed && About.Errors.empty())
    return std::nullopt;
  std::string First = About.Errors.empty() ? "the parser gave no reason" : About.Errors.front();
  std::string More = About.Errors.size() > 1 ? " (and " + std::to_string(About.Errors.size() - 1) + " more)" : "";
  return report::Incomplete{About.Source, (About.IsParsed ? "analysed in part: " : "not analysed: ") + First + More, {}};
}

} // namespace poolcheck::driver
