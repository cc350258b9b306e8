#include "ir/Labels.h"

#include "ir/Words.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace poolcheck::ir {

std::vector<std::string> entityLabels(const Module &M) {
  llvm::StringMap<unsigned> Uses, Seen;
  for (const Entity &E : M.Entities)
    ++Uses[E.Name];
  std::vector<std::string> Labels;
  for (const Entity &E : M.Entities) {
    // A name with # gets a number too, so that it cannot look like the numbered label of another.
    bool IsPlain = Uses[E.Name] == 1 && !llvm::StringRef(E.Name).contains('#');
    Labels.push_back(IsPlain ? E.Name : E.Name + "#" + std::to_string(++Seen[E.Name]));
  }
  return Labels;
}

static std::string wordFrom(llvm::StringRef Text) {
  std::string Word;
  for (char C : Text)
    if (llvm::isAlnum(C) || C == '_')
      Word += llvm::toLower(C);
  if (!isIdentifier(Word) || isReservedForOptions(Word))
    Word.insert(0, "api");
  return Word;
}

std::vector<std::string> apiLabels(const Module &M) {
  llvm::StringSet<> Taken;
  std::vector<std::string> Labels;
  for (const Api &Row : M.Apis) {
    std::string Base = wordFrom(Row.Library), Label = Base;
    for (unsigned Number = 2; !Taken.insert(Label).second; ++Number)
      Label = Base + "_" + std::to_string(Number);
    Labels.push_back(Label);
  }
  return Labels;
}

std::vector<std::string> localLabels(const Module &M, const Function &F) {
  auto Name = [&](const Local &L) {
    llvm::StringRef Text = L.Name.Index < M.Names.size() ? M.text(L.Name) : "";
    return isIdentifier(Text) ? Text : "";
  };
  llvm::StringMap<unsigned> Uses;
  for (const Local &L : F.Locals)
    ++Uses[Name(L)];
  std::vector<std::string> Labels;
  for (const Local &L : F.Locals) {
    std::string Label = Name(L).str(), Number = std::to_string(Labels.size());
    if (Label.empty())
      Label = Number;
    else if (Uses[Label] > 1)
      Label += "#" + Number;
    Labels.push_back(Label);
  }
  return Labels;
}

llvm::StringRef nameInLabel(llvm::StringRef Label) {
  llvm::StringRef Name = Label.split('#').first;
  return isIdentifier(Name) ? Name : "";
}

LocalKind kindInLabel(llvm::StringRef Label, bool IsParameter) {
  if (Label == "this")
    return LocalKind::This;
  if (IsParameter)
    return LocalKind::Parameter;
  return nameInLabel(Label).empty() ? LocalKind::Temporary : LocalKind::Variable;
}

} // namespace poolcheck::ir
