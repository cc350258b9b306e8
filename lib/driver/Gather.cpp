#include "driver/Gather.h"

#include "driver/AnalyseModule.h"
#include "ir/Text.h"

namespace poolcheck::driver {

namespace {

// Adds units to what is gathered, in the order in which they come.
class Gatherer {
public:
  Gatherer(const ScanOptions &Options, Gathered &Into, size_t Count) : Options(Options), Into(Into), Texts(Count) {}

  void extracted(size_t I, llvm::StringRef Source, llvm::StringRef Bytes) {
    if (auto Load = Into.Units.keep(Bytes, Source))
      add(I, Source, std::move(*Load));
    else
      refuse(Source, Load.takeError());
  }
  void add(size_t I, llvm::StringRef Name, link::Loader Load) {
    if (Options.KeepsIr)
      print(Texts[I], Load);
    if (auto About = Into.Program.add(std::move(Load)))
      note(*About);
    else
      refuse(Name, About.takeError());
  }
  void finish() {
    for (const std::string &Text : Texts)
      Into.Ir += Text;
  }

private:
  const ScanOptions &Options;
  Gathered &Into;
  std::vector<std::string> Texts; // of the modules
  size_t Done = 0;

  void note(const store::Unit &About) {
    Into.UnitCount += About.IsParsed;
    if (std::optional<report::Incomplete> Input = incompleteInput(About))
      Into.Inputs.push_back(std::move(*Input));
    progress();
  }
  // Messages of the store begin with the name.
  void refuse(llvm::StringRef Name, llvm::Error Why) {
    std::string Text = llvm::toString(std::move(Why));
    llvm::StringRef Reason = Text;
    if (Reason.consume_front(Name))
      Reason.consume_front(": ");
    Into.Inputs.push_back({Name.str(), ("not analysed: " + Reason).str(), {}});
    progress();
  }
  void progress() {
    if (Options.Progress)
      Options.Progress(++Done, Texts.size());
  }
  // A unit that cannot be read is refused elsewhere.
  static void print(std::string &Text, const link::Loader &Load) {
    auto Bytes = Load();
    auto Unit = Bytes ? store::read(**Bytes) : Bytes.takeError();
    llvm::raw_string_ostream OS(Text);
    if (!Unit)
      llvm::consumeError(Unit.takeError());
    else if (Unit->IsParsed)
      ir::print(OS, Unit->Module);
  }
};

} // namespace

llvm::Expected<Gathered> gather(const ScanOptions &Options) {
  auto Reader = SettingsReader::create(Options.Settings);
  if (!Reader)
    return Reader.takeError();
  auto Selected = selectUnits(Options.Sources);
  if (!Selected)
    return Selected.takeError();
  auto Units = Spool::create();
  if (!Units)
    return Units.takeError();
  Gathered Result = {std::move(*Reader), std::move(*Units), {}, 0, std::move(Selected->Incompletes), ""};
  const std::vector<frontend::CompileCommand> &Commands = Selected->Commands;
  auto How = settingsOf(Commands, Result.Reader);
  if (!How)
    return How.takeError();
  Gatherer Each(Options, Result, Commands.size() + Selected->Stored.size());
  extractAll(Commands, *How, Options.Limits, [&](size_t I, std::string Bytes) { Each.extracted(I, Commands[I].File, Bytes); });
  for (size_t I = 0; I < Selected->Stored.size(); ++I)
    Each.add(Commands.size() + I, Selected->Stored[I], link::fileLoader(Selected->Stored[I]));
  Each.finish();
  return Result;
}

llvm::Expected<ir::Module> joinProgram(Gathered &From) {
  auto Module = From.Program.join();
  if (!Module)
    return Module.takeError();
  for (std::string &Problem : dropMalformed(*Module))
    From.Inputs.push_back({"the joined program", std::move(Problem), {}});
  return Module;
}

} // namespace poolcheck::driver
