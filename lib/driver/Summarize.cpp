#include "driver/Summarize.h"

#include "driver/Incompletes.h"

namespace poolcheck::driver {

llvm::Expected<Written> extractOne(const ScanOptions &Options) {
  auto Reader = SettingsReader::create(Options.Settings);
  if (!Reader)
    return Reader.takeError();
  auto Selected = selectUnits(Options.Sources);
  if (!Selected)
    return Selected.takeError();
  if (!Selected->Incompletes.empty())
    return llvm::createStringError(Selected->Incompletes.front().What + ": " + Selected->Incompletes.front().Reason);
  if (Selected->Commands.size() != 1)
    return llvm::createStringError(Selected->Commands.empty()
                                       ? "extract takes a source, not a stored unit"
                                       : Selected->Commands.front().File + ": it is compiled in " + llvm::Twine(Selected->Commands.size()) +
                                             " ways; give the compiler's flags after `--`");
  auto How = settingsOf(Selected->Commands, *Reader);
  if (!How)
    return How.takeError();
  Written Result;
  extractAll(Selected->Commands, *How, Options.Limits, [&](size_t, std::string Bytes) { Result.Bytes = std::move(Bytes); });
  auto Unit = store::read(llvm::MemoryBufferRef(Result.Bytes, Selected->Commands.front().File));
  if (!Unit)
    return Unit.takeError();
  if (std::optional<report::Incomplete> Input = incompleteInput(*Unit))
    Result.Inputs.push_back(std::move(*Input));
  return Result;
}

llvm::Expected<Written> summarize(const ScanOptions &Options) {
  auto All = gather(Options);
  if (!All)
    return All.takeError();
  auto Module = joinProgram(*All);
  if (!Module)
    return Module.takeError();
  summariseInputs(All->Inputs);
  return Written{store::write({"", All->Program.target().str(), {}, "", true, std::move(*Module)}), std::move(All->Inputs)};
}

} // namespace poolcheck::driver
