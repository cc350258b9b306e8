#include "driver/CompileDatabase.h"

#include "llvm/ADT/StringSet.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"

namespace poolcheck::driver {

namespace {

namespace json = llvm::json;
namespace path = llvm::sys::path;

std::string absolute(llvm::StringRef Directory, llvm::StringRef File) {
  llvm::SmallString<256> Path(File);
  path::make_absolute(Directory, Path);
  path::remove_dots(Path, /*remove_dot_dot=*/false);
  return Path.str().str();
}

// The words of a command after response files, which are read relative to its directory.
llvm::Expected<std::vector<std::string>> expanded(std::vector<std::string> Words, llvm::StringRef Directory) {
  if (llvm::none_of(Words, [](llvm::StringRef Word) { return Word.starts_with("@"); }))
    return Words;
  llvm::BumpPtrAllocator Allocator;
  llvm::SmallVector<const char *, 32> Pointers;
  for (const std::string &Word : Words)
    Pointers.push_back(Word.c_str());
  llvm::cl::ExpansionContext Expansion(Allocator, llvm::cl::TokenizeGNUCommandLine);
  Expansion.setCurrentDir(Directory);
  if (llvm::Error Failed = Expansion.expandResponseFiles(Pointers))
    return Failed;
  return std::vector<std::string>(Pointers.begin(), Pointers.end());
}

llvm::Expected<std::vector<std::string>> wordsOf(const json::Object &Entry) {
  if (const json::Array *Arguments = Entry.getArray("arguments")) {
    std::vector<std::string> Words;
    for (const json::Value &Argument : *Arguments) {
      if (!Argument.getAsString())
        return llvm::createStringError("'arguments' has an element that is not a string");
      Words.push_back(Argument.getAsString()->str());
    }
    return Words;
  }
  std::optional<llvm::StringRef> Line = Entry.getString("command");
  if (!Line)
    return llvm::createStringError("it needs 'command' (a string) or 'arguments' (an array of strings)");
  llvm::BumpPtrAllocator Allocator;
  llvm::StringSaver Saver(Allocator);
  llvm::SmallVector<const char *, 32> Words;
  llvm::cl::TokenizeGNUCommandLine(*Line, Saver, Words);
  return std::vector<std::string>(Words.begin(), Words.end());
}

llvm::Expected<frontend::CompileCommand> readEntry(const json::Value &Value, llvm::StringRef DatabaseDirectory) {
  const json::Object *Entry = Value.getAsObject();
  if (!Entry)
    return llvm::createStringError("it is not an object");
  std::optional<llvm::StringRef> File = Entry->getString("file"), Directory = Entry->getString("directory");
  if (!File || File->empty())
    return llvm::createStringError("it needs 'file' (a string)");
  if (!Directory)
    return llvm::createStringError("it needs 'directory' (a string)");
  frontend::CompileCommand Command;
  Command.Directory = absolute(DatabaseDirectory, *Directory);
  Command.File = absolute(Command.Directory, *File);
  auto Words = wordsOf(*Entry);
  if (!Words)
    return Words.takeError();
  auto Arguments = expanded(std::move(*Words), Command.Directory);
  if (!Arguments)
    return Arguments.takeError();
  if (Arguments->empty())
    return llvm::createStringError("its command is empty");
  Command.Arguments = std::move(*Arguments);
  return Command;
}

} // namespace

llvm::Expected<CompileDatabase> loadCompileDatabase(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/true);
  if (!Buffer)
    return llvm::createStringError(Path + ": cannot be read: " + Buffer.getError().message());
  auto Parsed = json::parse((*Buffer)->getBuffer());
  if (!Parsed)
    return llvm::createStringError(Path + ": not JSON: " + llvm::toString(Parsed.takeError()));
  const json::Array *Entries = Parsed->getAsArray();
  if (!Entries)
    return llvm::createStringError(Path + ": not a compile database: expected an array of entries");
  CompileDatabase Result;
  size_t Number = 0;
  for (const json::Value &Entry : *Entries) {
    ++Number;
    if (auto Command = readEntry(Entry, path::parent_path(Path)))
      Result.Commands.push_back(std::move(*Command));
    else
      Result.Problems.emplace_back("entry " + std::to_string(Number), llvm::toString(Command.takeError()));
  }
  if (Result.Commands.empty() && !Result.Problems.empty())
    return llvm::createStringError(Path + ": " + Result.Problems.front().first + ": " + Result.Problems.front().second);
  return Result;
}

std::string findCompileDatabase(llvm::StringRef Directory) {
  for (llvm::StringRef Folder = Directory; !Folder.empty(); Folder = path::parent_path(Folder))
    for (llvm::StringRef Below : {"", "build"}) {
      llvm::SmallString<256> Candidate(Folder);
      path::append(Candidate, Below, "compile_commands.json");
      if (llvm::sys::fs::exists(Candidate))
        return Candidate.str().str();
    }
  return "";
}

void dropDuplicates(std::vector<frontend::CompileCommand> &Commands) {
  llvm::StringSet<> Seen;
  llvm::erase_if(Commands, [&](const frontend::CompileCommand &Command) { return !Seen.insert(frontend::commandKey(Command)).second; });
}

} // namespace poolcheck::driver
