#include "findings/Diff.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

#include <optional>

namespace poolcheck::findings {

namespace {

constexpr uint32_t MaxLine = 1u << 30;

// `"b/od\303\244.c"`: git quotes names with characters that are not plain.
std::string unquoted(llvm::StringRef Name) {
  if (!Name.consume_front("\""))
    return Name.str();
  Name = Name.take_front(Name.rfind('"'));
  std::string Result;
  while (!Name.empty()) {
    char C = Name.front();
    Name = Name.drop_front();
    if (C != '\\' || Name.empty()) {
      Result += C;
      continue;
    }
    llvm::StringRef Digits = Name.take_front(3);
    unsigned Code = 0;
    if (Digits.size() == 3 && !Digits.getAsInteger(8, Code) && Code < 256) {
      Result += static_cast<char>(Code);
      Name = Name.drop_front(3);
      continue;
    }
    constexpr llvm::StringLiteral Letters = "abtnvfr", Meant = "\a\b\t\n\v\f\r";
    size_t At = Letters.find(Name.front());
    Result += At == llvm::StringRef::npos ? Name.front() : Meant[At];
    Name = Name.drop_front();
  }
  return Result;
}

// The name behind `+++ `: without a date (diff -u puts one behind a tab) and without git's `b/` and its like.
std::string fileName(llvm::StringRef Rest) {
  if (!Rest.starts_with("\""))
    Rest = Rest.split('\t').first;
  std::string Name = unquoted(Rest.rtrim("\r"));
  llvm::StringRef Bare = Name;
  bool HasPrefix = Bare.size() > 2 && Bare[1] == '/' && llvm::StringRef("abciow").contains(Bare[0]);
  if (HasPrefix)
    Bare = Bare.drop_front(2);
  while (Bare.consume_front("./")) {
  }
  return Bare.str();
}

// `12,5` or `12`: a first line and how many.
bool readRange(llvm::StringRef Text, uint32_t &First, uint32_t &Count) {
  auto [Start, Length] = Text.split(',');
  Count = 1;
  return !Start.getAsInteger(10, First) && First < MaxLine && (Length.empty() || (!Length.getAsInteger(10, Count) && Count < MaxLine)) &&
         Text.back() != ',';
}

class DiffReader {
public:
  explicit DiffReader(llvm::StringRef Text) : Rest(Text) {}

  llvm::Error read();
  std::vector<FileChange> Files;

private:
  bool next() {
    if (Rest.empty())
      return false;
    std::tie(Line, Rest) = Rest.split('\n');
    ++Number;
    return true;
  }
  llvm::Error wrong(const llvm::Twine &What) const { return llvm::createStringError("line " + std::to_string(Number) + ": " + What); }
  llvm::Error readHunk();
  llvm::Error readLines(uint32_t Old, uint32_t New, uint32_t At);

  llvm::StringRef Rest, Line;
  unsigned Number = 0;
  bool HasFile = false; // an old file that is named, or a git header, has been seen
  // The file that hunks belong to; nothing when the diff removes it, and before the first one.
  std::optional<size_t> Current;
  bool IsGone = false;
};

llvm::Error DiffReader::read() {
  bool HasContent = false;
  while (next()) {
    HasContent |= !Line.trim().empty();
    if (Line.starts_with("diff --git ") || Line.starts_with("--- ")) {
      HasFile = true;
      Current.reset();
      IsGone = false;
    } else if (llvm::StringRef Name = Line; HasFile && Name.consume_front("+++ ")) {
      IsGone = Name.split('\t').first.rtrim("\r") == "/dev/null";
      if (!IsGone) {
        Current = Files.size();
        Files.push_back({fileName(Name), {}, {}});
      }
    } else if (Line.starts_with("@@@")) {
      return wrong("the diff of a merge says nothing about single lines; give the diff to one parent");
    } else if (Line.starts_with("@@ ")) {
      if (llvm::Error Wrong = readHunk())
        return Wrong;
    }
  }
  if (HasContent && !HasFile)
    return llvm::createStringError("no unified diff: there is no line that begins with '--- ' or 'diff --git '");
  return llvm::Error::success();
}

llvm::Error DiffReader::readHunk() {
  if (!Current && !IsGone)
    return wrong("a hunk without a file: '+++ NAME' must come before it");
  llvm::SmallVector<llvm::StringRef> Words;
  Line.split(Words, ' ', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  uint32_t OldFirst = 0, Old = 0, First = 0, New = 0;
  bool IsHead = Words.size() >= 4 && Words[1].consume_front("-") && Words[2].consume_front("+") && Words[3].starts_with("@@") &&
                readRange(Words[1], OldFirst, Old) && readRange(Words[2], First, New);
  if (!IsHead)
    return wrong("'@@ -LINE,COUNT +LINE,COUNT @@' expected");
  // Of no lines, the head names the line before.
  return readLines(Old, New, New == 0 ? First + 1 : First);
}

llvm::Error DiffReader::readLines(uint32_t Old, uint32_t New, uint32_t At) {
  FileChange Dropped;
  FileChange &File = Current ? Files[*Current] : Dropped;
  unsigned Head = Number;
  while (Old > 0 || New > 0) {
    if (!next())
      return llvm::createStringError("line " + std::to_string(Head) + ": the diff ends within this hunk");
    // Some mailers and editors cut the blank off an empty line.
    char Mark = Line.empty() || Line == "\r" ? ' ' : Line.front();
    if (Mark == '\\')
      continue;
    bool IsOld = Mark == ' ' || Mark == '-', IsNew = Mark == ' ' || Mark == '+';
    if ((!IsOld && !IsNew) || (IsOld && Old == 0) || (IsNew && New == 0))
      return wrong("the hunk that begins in line " + llvm::Twine(Head) + " does not have the lines that its head counts");
    if (Mark == '-' && (File.Gone.empty() || File.Gone.back() != At))
      File.Gone.push_back(At);
    if (Mark == '+') {
      if (!File.Changed.empty() && File.Changed.back().Last + 1 == At)
        File.Changed.back().Last = At;
      else
        File.Changed.push_back({At, At});
    }
    Old -= IsOld;
    New -= IsNew;
    At += IsNew;
  }
  return llvm::Error::success();
}

bool endsWithPath(llvm::StringRef Path, llvm::StringRef Tail) {
  return Path.ends_with(Tail) && (Path.size() == Tail.size() || (!Tail.starts_with("/") && Path[Path.size() - Tail.size() - 1] == '/'));
}

} // namespace

llvm::Expected<Diff> Diff::parse(llvm::StringRef Text) {
  DiffReader Reader(Text);
  if (llvm::Error Wrong = Reader.read())
    return Wrong;
  Diff Result;
  Result.Files = std::move(Reader.Files);
  return Result;
}

void Diff::settle(llvm::StringRef Root, RealPath How) {
  Real = std::move(How);
  for (FileChange &File : Files)
    for (llvm::StringRef Folder = Root; !Folder.empty() && !File.Path.empty(); Folder = llvm::sys::path::parent_path(Folder)) {
      llvm::SmallString<256> Candidate(Folder);
      llvm::sys::path::append(Candidate, File.Path);
      if (std::string Found = Real(Candidate); !Found.empty()) {
        File.Path = std::move(Found);
        break;
      }
    }
}

const FileChange *Diff::change(llvm::StringRef Given) const {
  std::string Found = Real ? Real(Given) : "";
  llvm::StringRef Path = Found.empty() ? Given : llvm::StringRef(Found);
  const FileChange *Best = nullptr;
  for (const FileChange &File : Files)
    if (!File.Path.empty() && endsWithPath(Path, File.Path) && (!Best || Best->Path.size() < File.Path.size()))
      Best = &File;
  return Best;
}

bool Diff::changes(llvm::StringRef Path, LineRange Lines) const {
  const FileChange *File = change(Path);
  return File && llvm::any_of(File->Changed, [&](LineRange Changed) { return Changed.First <= Lines.Last && Lines.First <= Changed.Last; });
}

bool Diff::removesIn(llvm::StringRef Path, LineRange Lines) const {
  const FileChange *File = change(Path);
  return File && llvm::any_of(File->Gone, [&](uint32_t Before) { return Lines.First < Before && Before <= Lines.Last; });
}

} // namespace poolcheck::findings
