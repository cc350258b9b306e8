#include "findings/Fixes.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

namespace poolcheck::findings {

using FileEdits = std::map<std::string, std::vector<PlainEdit>>;

static llvm::Expected<llvm::StringRef> textOf(const SourceRange &Where, SourceFiles &Sources) {
  std::optional<llvm::StringRef> Text = Sources.text(Where.Path);
  if (!Text)
    return llvm::createStringError(Where.Path + ": cannot be read, so it is not fixed");
  if (Where.Offset > Text->size() || Where.Length > Text->size() - Where.Offset)
    return llvm::createStringError(Where.Path + ": has changed since it was analysed, so it is not fixed");
  return *Text;
}

// A removed statement that had its line for itself leaves no empty line behind.
static void widenToLine(PlainEdit &Edit, llvm::StringRef Text) {
  llvm::StringRef Before = Text.take_front(Edit.Offset), After = Text.drop_front(Edit.Offset + Edit.Length);
  llvm::StringRef Left = Before.substr(Before.find_last_of('\n') + 1);
  llvm::StringRef Right = After.take_front(After.find('\n'));
  if (!Left.trim().empty() || !Right.trim().empty() || Right.size() == After.size())
    return;
  Edit.Offset -= Left.size();
  Edit.Length += Left.size() + Right.size() + 1;
}

static llvm::Expected<PlainEdit> plainEdit(const Edit &E, SourceFiles &Sources) {
  auto Text = textOf(E.Where, Sources);
  if (!Text)
    return Text.takeError();
  PlainEdit Plain{E.Where.Offset, E.Where.Length, E.Text};
  if (E.TextFrom) {
    auto From = textOf(*E.TextFrom, Sources);
    if (!From)
      return From.takeError();
    Plain.Text += From->substr(E.TextFrom->Offset, E.TextFrom->Length);
  }
  Plain.Text += E.Tail;
  if (Plain.Text.empty())
    widenToLine(Plain, *Text);
  return Plain;
}

llvm::Expected<FileEdits> plainEdits(const Fix &F, SourceFiles &Sources) {
  FileEdits Result;
  for (const Edit &E : F.Edits) {
    auto Plain = plainEdit(E, Sources);
    if (!Plain)
      return Plain.takeError();
    Result[E.Where.Path].push_back(std::move(*Plain));
  }
  for (auto &[Path, Edits] : Result)
    llvm::sort(Edits);
  return Result;
}

// Two insertions at one place collide, because their order would be a guess.
static bool overlap(const PlainEdit &A, const PlainEdit &B) {
  if (A.Length == 0 && B.Length == 0)
    return A.Offset == B.Offset;
  return A.Offset < B.Offset + B.Length && B.Offset < A.Offset + A.Length;
}

namespace {

// The edits that are accepted so far, per file.
class Accepted {
public:
  // False, and nothing changes, when an edit collides with an accepted one.
  bool add(const FileEdits &Fix) {
    if (holdsAll(Fix))
      return true;
    if (collides(Fix))
      return false;
    for (const auto &[Path, Edits] : Fix)
      for (const PlainEdit &E : Edits)
        Files[Path].insert(E);
    return true;
  }

  std::map<std::string, std::set<PlainEdit>> Files;

private:
  bool holds(const std::string &Path, const PlainEdit &E) const {
    auto File = Files.find(Path);
    return File != Files.end() && File->second.count(E);
  }

  // Another finding has asked for the very same fix.
  bool holdsAll(const FileEdits &Fix) const {
    return llvm::all_of(Fix, [&](const auto &File) { return llvm::all_of(File.second, [&](const PlainEdit &E) { return holds(File.first, E); }); });
  }

  // Equal insertions do not collide, one serves both. Equal removals do: each fix would put the removed text somewhere else.
  bool collides(const FileEdits &Fix) const {
    for (const auto &[Path, Edits] : Fix) {
      auto File = Files.find(Path);
      if (File == Files.end())
        continue;
      for (const PlainEdit &E : Edits)
        for (const PlainEdit &Other : File->second)
          if (overlap(E, Other) && !(E == Other && E.Length == 0))
            return true;
    }
    return false;
  }
};

} // namespace

static std::string edited(llvm::StringRef Text, const std::set<PlainEdit> &Edits) {
  std::string Result;
  size_t Done = 0;
  for (const PlainEdit &E : Edits) {
    Result += Text.slice(Done, E.Offset);
    Result += E.Text;
    Done = E.Offset + E.Length;
  }
  return Result + Text.drop_front(Done).str();
}

llvm::Expected<FixResult> applyFixes(const std::vector<Finding> &Findings, SourceFiles &Sources) {
  FixResult Result;
  Accepted Edits;
  for (const Finding &F : Findings) {
    auto Safe = llvm::find_if(F.Fixes, [](const Fix &Candidate) { return Candidate.isSafe(); });
    if (Safe == F.Fixes.end())
      continue;
    auto Plain = plainEdits(*Safe, Sources);
    if (!Plain)
      return Plain.takeError();
    (Edits.add(*Plain) ? Result.Applied : Result.Skipped) += 1;
  }
  for (const auto &[Path, FileEdits] : Edits.Files)
    Result.NewContents[Path] = edited(*Sources.text(Path), FileEdits);
  return Result;
}

} // namespace poolcheck::findings
