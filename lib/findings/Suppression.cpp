#include "findings/Suppression.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace poolcheck::findings {

namespace {

enum class Kind { SameLine, NextLine, Begin, End };

struct Comment {
  Kind Is;
  size_t Pos;
  std::string List; // what stands between the brackets, without blanks; "*" without brackets

  bool operator==(const Comment &) const = default;
};

} // namespace

static std::optional<Kind> kindOf(llvm::StringRef Word) {
  if (Word == "NOLINT")
    return Kind::SameLine;
  if (Word == "NOLINTNEXTLINE")
    return Kind::NextLine;
  if (Word == "NOLINTBEGIN")
    return Kind::Begin;
  if (Word == "NOLINTEND")
    return Kind::End;
  return std::nullopt;
}

static llvm::SmallVector<llvm::StringRef> splitList(llvm::StringRef List) {
  llvm::SmallVector<llvm::StringRef> Items;
  List.split(Items, ',');
  for (llvm::StringRef &Item : Items)
    Item = Item.trim();
  return Items;
}

// A list that its line does not close is no list: the bare word counts.
static std::string listAfter(llvm::StringRef Rest) {
  if (!Rest.consume_front("("))
    return "*";
  size_t End = Rest.find_first_of("\n)");
  if (End == llvm::StringRef::npos || Rest[End] != ')')
    return "*";
  return llvm::join(splitList(Rest.take_front(End)), ",");
}

static std::vector<Comment> findComments(llvm::StringRef Text) {
  std::vector<Comment> Found;
  constexpr llvm::StringLiteral Start = "NOLINT";
  for (size_t Pos = Text.find(Start); Pos != llvm::StringRef::npos; Pos = Text.find(Start, Pos + Start.size())) {
    llvm::StringRef Word = Text.drop_front(Pos).take_while(llvm::isAlpha);
    if (std::optional<Kind> Is = kindOf(Word))
      Found.push_back({*Is, Pos, listAfter(Text.drop_front(Pos + Word.size()))});
  }
  return Found;
}

// Globs with a leading `-` do not count here, as in clang-tidy: NOLINT(*,-x) would be a surprising way to say that x matters.
static CheckGlobs parseList(llvm::StringRef List) {
  llvm::SmallVector<llvm::StringRef> Items = splitList(List);
  llvm::erase_if(Items, [](llvm::StringRef Item) { return Item.starts_with("-"); });
  auto Globs = CheckGlobs::parse(llvm::join(Items, ","));
  if (Globs)
    return std::move(*Globs);
  // Not ours to report: clang-tidy reads the same comment. What cannot be understood suppresses nothing.
  llvm::consumeError(Globs.takeError());
  return {};
}

Suppression::Suppression(llvm::StringRef FileText) {
  llvm::SmallVector<Comment> Open;
  for (const Comment &C : findComments(FileText)) {
    llvm::StringRef Line = lineAt(FileText, C.Pos);
    size_t LineBegin = Line.begin() - FileText.begin(), LineEnd = FileText.find('\n', C.Pos);
    switch (C.Is) {
    case Kind::SameLine:
      Ranges.push_back({LineBegin, LineEnd, parseList(C.List)});
      break;
    case Kind::NextLine:
      if (LineEnd != llvm::StringRef::npos)
        Ranges.push_back({LineEnd + 1, FileText.find('\n', LineEnd + 1), parseList(C.List)});
      break;
    case Kind::Begin:
      Open.push_back(C);
      break;
    case Kind::End:
      // An end that does not match the innermost begin closes nothing, and a begin without an end suppresses nothing.
      if (!Open.empty() && Open.back().List == C.List) {
        Ranges.push_back({Open.back().Pos, C.Pos, parseList(C.List)});
        Open.pop_back();
      }
      break;
    }
  }
}

bool Suppression::covers(uint32_t Offset, llvm::StringRef Check) const {
  return llvm::any_of(Ranges, [&](const Range &R) { return R.Begin <= Offset && Offset <= R.End && R.Checks.contains(Check); });
}

unsigned dropSuppressed(std::vector<Finding> &Findings, SourceFiles &Sources) {
  std::map<std::string, Suppression> Files;
  size_t Before = Findings.size();
  llvm::erase_if(Findings, [&](const Finding &F) {
    auto Known = Files.find(F.Where.Path);
    if (Known == Files.end())
      Known = Files.emplace(F.Where.Path, Suppression(Sources.text(F.Where.Path).value_or(""))).first;
    return Known->second.covers(F.Where.Offset, F.Check);
  });
  return Before - Findings.size();
}

} // namespace poolcheck::findings
