#include "driver/Settings.h"

#include "models/Load.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace poolcheck::driver {

namespace {

namespace json = llvm::json;
namespace path = llvm::sys::path;

constexpr uint64_t MaxConfigurationBytes = 1u << 20;

// In front of what is known already: of the entries for one function the first counts.
void add(std::vector<models::Model> &Models, models::Model Fresh) {
  llvm::erase_if(Models, [&](const models::Model &Old) { return Old.Library == Fresh.Library; });
  Models.insert(Models.begin(), std::move(Fresh));
}

llvm::Error readStrings(const json::Object &Keys, llvm::StringRef Key, std::vector<std::string> &Strings) {
  const json::Value *Value = Keys.get(Key);
  if (!Value)
    return llvm::Error::success();
  Strings.clear();
  const json::Array *Elements = Value->getAsArray();
  if (!Elements)
    return llvm::createStringError("'" + Key + "' must be an array of strings");
  for (const json::Value &Element : *Elements) {
    if (!Element.getAsString())
      return llvm::createStringError("'" + Key + "' has an element that is not a string");
    Strings.push_back(Element.getAsString()->str());
  }
  return llvm::Error::success();
}

llvm::Error readFlag(const json::Object &Keys, llvm::StringRef Key, bool &Flag) {
  const json::Value *Value = Keys.get(Key);
  if (!Value)
    return llvm::Error::success();
  if (!Value->getAsBoolean())
    return llvm::createStringError("'" + Key + "' must be true or false");
  Flag = *Value->getAsBoolean();
  return llvm::Error::success();
}

// The file's own keys, before models are loaded.
struct Configuration {
  std::vector<std::string> ModelFiles;
  std::optional<std::vector<std::string>> Checks;
};

llvm::Error readKeys(const json::Object &Keys, Configuration &File, checks::Options &Options) {
  for (const auto &[Key, Value] : Keys)
    if (Key != "models" && Key != "checks" && Key != "testPaths" && Key != "reportGrowth" && Key != "callsMayThrow" && Key != "tasks")
      return llvm::createStringError("unknown key '" + llvm::StringRef(Key) +
                                     "'; the keys are models, checks, testPaths, reportGrowth, callsMayThrow, tasks");
  if (llvm::Error Wrong = readStrings(Keys, "models", File.ModelFiles))
    return Wrong;
  if (Keys.get("checks"))
    if (llvm::Error Wrong = readStrings(Keys, "checks", File.Checks.emplace()))
      return Wrong;
  if (llvm::Error Wrong = readStrings(Keys, "testPaths", Options.TestPaths))
    return Wrong;
  if (llvm::Error Wrong = readFlag(Keys, "reportGrowth", Options.ReportGrowth))
    return Wrong;
  if (llvm::Error Wrong = readFlag(Keys, "callsMayThrow", Options.CallsMayThrow))
    return Wrong;
  if (const json::Value *Tasks = Keys.get("tasks")) {
    Options.Tasks = Tasks->getAsInteger();
    if (!Options.Tasks || *Options.Tasks < 1 || *Options.Tasks > MaxTasks)
      return llvm::createStringError("'tasks' must be a number from 1 to " + llvm::Twine(MaxTasks));
  }
  return llvm::Error::success();
}

llvm::Expected<json::Object> parseFile(llvm::StringRef File) {
  uint64_t Size = 0;
  if (!llvm::sys::fs::file_size(File, Size) && Size > MaxConfigurationBytes)
    return llvm::createStringError("larger than a configuration can be (1 MiB)");
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return llvm::createStringError("cannot be read: " + Buffer.getError().message());
  auto Parsed = json::parse((*Buffer)->getBuffer());
  if (!Parsed)
    return llvm::createStringError("not JSON: " + llvm::toString(Parsed.takeError()));
  if (json::Object *Keys = Parsed->getAsObject())
    return std::move(*Keys);
  return llvm::createStringError("expected an object");
}

std::string nearestConfiguration(llvm::StringRef Source) {
  for (llvm::StringRef Folder = path::parent_path(Source); !Folder.empty(); Folder = path::parent_path(Folder)) {
    llvm::SmallString<256> Candidate(Folder);
    path::append(Candidate, ".poolcheck.json");
    if (llvm::sys::fs::exists(Candidate))
      return Candidate.str().str();
  }
  return "";
}

} // namespace

llvm::Expected<SettingsReader> SettingsReader::create(const GivenSettings &Given) {
  SettingsReader Reader;
  Reader.Defaults.Models = models::builtinModels();
  Reader.Defaults.Checks = Given.Checks;
  Reader.Defaults.Options.Tasks = Reader.GivenTasks = Given.Tasks;
  Reader.HasGivenChecks = !Given.Checks.empty();
  for (const std::string &File : Given.ModelFiles) {
    auto Loaded = models::load(File);
    if (!Loaded)
      return Loaded.takeError();
    Reader.GivenModels.push_back(*Loaded);
    add(Reader.Defaults.Models, std::move(*Loaded));
  }
  if (auto Selected = checks::select(Given.Checks); !Selected)
    return Selected.takeError();
  return Reader;
}

llvm::Expected<Settings> SettingsReader::read(llvm::StringRef ConfigurationFile) const {
  auto InFile = [&](llvm::Error Wrong) { return llvm::createStringError(ConfigurationFile + ": " + llvm::toString(std::move(Wrong))); };
  auto Keys = parseFile(ConfigurationFile);
  if (!Keys)
    return InFile(Keys.takeError());
  Settings Result;
  Result.Models = models::builtinModels();
  Configuration File;
  if (llvm::Error Wrong = readKeys(*Keys, File, Result.Options))
    return InFile(std::move(Wrong));

  if (GivenTasks)
    Result.Options.Tasks = GivenTasks;
  for (llvm::StringRef ModelFile : File.ModelFiles) {
    llvm::SmallString<256> Path(ModelFile);
    if (!ModelFile.starts_with(models::BuiltinPrefix))
      path::make_absolute(path::parent_path(ConfigurationFile), Path);
    auto Loaded = models::load(Path);
    if (!Loaded)
      return Loaded.takeError();
    add(Result.Models, std::move(*Loaded));
  }
  for (const models::Model &Model : GivenModels)
    add(Result.Models, Model);

  Result.Checks = File.Checks && !HasGivenChecks ? *File.Checks : Defaults.Checks;
  if (auto Selected = checks::select(Result.Checks); !Selected)
    return InFile(Selected.takeError());
  return Result;
}

llvm::Expected<const Settings *> SettingsReader::forSource(llvm::StringRef Source) {
  std::string File = nearestConfiguration(Source);
  if (File.empty())
    return &Defaults;
  auto [Entry, IsNew] = ByFile.try_emplace(File);
  if (!IsNew)
    return Entry->second.get();
  auto Read = read(File);
  if (!Read) {
    ByFile.erase(Entry);
    return Read.takeError();
  }
  Entry->second = std::make_unique<Settings>(std::move(*Read));
  return Entry->second.get();
}

const Settings &SettingsReader::forFile(llvm::StringRef Path, std::vector<report::Incomplete> &Problems) {
  auto How = forSource(Path);
  if (How)
    return **How;
  Problems.push_back({nearestConfiguration(Path), "not followed: " + llvm::toString(How.takeError()), {}});
  return Defaults;
}

} // namespace poolcheck::driver
