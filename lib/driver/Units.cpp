#include "driver/Units.h"

#include "driver/CompileDatabase.h"
#include "store/Store.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace poolcheck::driver {

namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::string absolute(llvm::StringRef Path) {
  llvm::SmallString<256> Absolute(Path);
  fs::make_absolute(Absolute);
  path::remove_dots(Absolute, /*remove_dot_dot=*/false);
  return Absolute.str().str();
}

// The file that Path leads to, so that two spellings of one file compare equal; Path itself when it leads nowhere.
std::string realPath(llvm::StringRef Path) {
  llvm::SmallString<256> Real;
  return fs::real_path(Path, Real) ? Path.str() : Real.str().str();
}

// Why the source cannot be given to the parser; empty: it can. A pipe would keep the parser waiting, so only regular files pass.
std::string reasonAgainst(llvm::StringRef File) {
  fs::file_status Status;
  if (std::error_code Error = fs::status(File, Status))
    return "cannot be read: " + Error.message();
  if (fs::is_directory(Status))
    return "is a directory, not a source file";
  if (!fs::is_regular_file(Status))
    return "is not a regular file";
  int Descriptor = -1;
  if (std::error_code Error = fs::openFileForRead(File, Descriptor))
    return "cannot be read: " + Error.message();
  fs::closeFile(Descriptor);
  return "";
}

bool isFolder(llvm::StringRef Path) { return fs::is_directory(Path); }

Selection selectWithFlags(const Sources &Given) {
  Selection Result;
  llvm::SmallString<256> Here;
  fs::current_path(Here);
  for (const std::string &Path : Given.Paths) {
    if (std::string Reason = reasonAgainst(Path); !Reason.empty()) {
      Result.Incompletes.push_back({Path, Reason, {}});
      continue;
    }
    frontend::CompileCommand Command = {absolute(Path), Here.str().str(), {"clang"}};
    Command.Arguments.insert(Command.Arguments.end(), Given.Flags->begin(), Given.Flags->end());
    Result.Commands.push_back(std::move(Command));
  }
  return Result;
}

// The database's path, or an error that says how to get one.
llvm::Expected<std::string> locateDatabase(const Sources &Given) {
  std::string Start = absolute(!Given.BuildDirectory.empty() ? Given.BuildDirectory : Given.Paths.empty() ? "." : Given.Paths.front());
  if (!Given.BuildDirectory.empty()) {
    llvm::SmallString<256> File(Start);
    if (isFolder(Start) || !fs::exists(Start))
      path::append(File, "compile_commands.json");
    if (fs::exists(File))
      return File.str().str();
    return llvm::createStringError(File + ": no such file; configure with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, or record the build with bear");
  }
  std::string Found = findCompileDatabase(isFolder(Start) ? llvm::StringRef(Start) : path::parent_path(Start));
  if (Found.empty())
    return llvm::createStringError("no compile_commands.json at or above " + Start +
                                   "; name its folder with -p, or give the compiler's flags after `--`");
  return Found;
}

// Takes the commands that one path of the user stands for out of All, by marking them.
class PathFilter {
public:
  PathFilter(const std::vector<frontend::CompileCommand> &All, llvm::StringRef Database) : All(All), Database(Database), IsTaken(All.size()) {
    for (const frontend::CompileCommand &Command : All)
      RealPaths.push_back(realPath(Command.File));
  }

  void take(llvm::StringRef Path, std::vector<report::Incomplete> &Incompletes) {
    std::string Real = realPath(absolute(Path));
    bool IsWholeDatabase = Real == realPath(path::parent_path(Database)) || Real == realPath(Database);
    bool IsFolder = isFolder(Real), HasAny = false;
    for (size_t I = 0; I < All.size(); ++I) {
      llvm::StringRef File = RealPaths[I];
      if (!IsWholeDatabase && (IsFolder ? !File.starts_with(Real + "/") : File != Real))
        continue;
      IsTaken[I] = HasAny = true;
    }
    if (HasAny)
      return;
    std::string Reason = IsFolder ? "" : reasonAgainst(Path);
    if (Reason.empty())
      Reason = "not in " + Database.str() + (IsFolder ? "" : "; analyse a source that includes it, or give the compiler's flags after `--`");
    Incompletes.push_back({Path.str(), Reason, {}});
  }

  void takeAll() { IsTaken.assign(All.size(), true); }
  bool isTaken(size_t I) const { return IsTaken[I]; }

private:
  const std::vector<frontend::CompileCommand> &All;
  llvm::StringRef Database;
  std::vector<std::string> RealPaths;
  std::vector<bool> IsTaken;
};

} // namespace

static llvm::Expected<Selection> selectSources(const Sources &Given) {
  if (Given.Flags)
    return selectWithFlags(Given);
  auto Database = locateDatabase(Given);
  if (!Database)
    return Database.takeError();
  auto All = loadCompileDatabase(*Database);
  if (!All)
    return All.takeError();

  Selection Result;
  std::vector<frontend::CompileCommand> &Commands = All->Commands;
  PathFilter Filter(Commands, *Database);
  for (const std::string &Path : Given.Paths)
    Filter.take(Path, Result.Incompletes);
  if (Given.Paths.empty()) {
    Filter.takeAll();
    for (const auto &[Entry, Reason] : All->Problems)
      Result.Incompletes.push_back({*Database + ": " + Entry, Reason, {}});
  }
  for (size_t I = 0; I < Commands.size(); ++I) {
    if (!Filter.isTaken(I))
      continue;
    if (std::string Reason = reasonAgainst(Commands[I].File); Reason.empty())
      Result.Commands.push_back(std::move(Commands[I]));
    else
      Result.Incompletes.push_back({Commands[I].File, Reason + "; if the build generates it, build first", {}});
  }
  dropDuplicates(Result.Commands);
  return Result;
}

// By its name or, when it has another one, by how it begins.
static bool isStored(llvm::StringRef Path) {
  if (Path.ends_with(store::Extension))
    return true;
  if (!reasonAgainst(Path).empty())
    return false;
  constexpr uint64_t Beginning = 64;
  auto Buffer = llvm::MemoryBuffer::getFileSlice(Path, Beginning, /*Offset=*/0);
  return Buffer && store::looksStored((*Buffer)->getBuffer());
}

// The stored units in a folder, not in those below it.
static std::vector<std::string> storedIn(llvm::StringRef Folder) {
  std::vector<std::string> Found;
  std::error_code Ignored;
  for (fs::directory_iterator Entry(Folder, Ignored), End; !Ignored && Entry != End; Entry.increment(Ignored))
    if (llvm::StringRef(Entry->path()).ends_with(store::Extension))
      Found.push_back(Entry->path());
  llvm::sort(Found);
  return Found;
}

llvm::Expected<Selection> selectUnits(const Sources &Given) {
  Sources Others = Given;
  std::vector<std::string> Stored;
  llvm::erase_if(Others.Paths, [&](const std::string &Path) {
    std::vector<std::string> Units = isFolder(Path) ? storedIn(Path) : isStored(Path) ? std::vector{Path} : std::vector<std::string>();
    llvm::append_range(Stored, Units);
    return !Units.empty();
  });
  bool IsAllStored = !Stored.empty() && Others.Paths.empty() && Others.BuildDirectory.empty();
  llvm::Expected<Selection> Result = IsAllStored ? Selection() : selectSources(Others);
  if (Result)
    Result->Stored = std::move(Stored);
  return Result;
}

} // namespace poolcheck::driver
