#include "ir/Spelling.h"

#include "ir/Labels.h"
#include "ir/Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/FormatVariadic.h"

namespace poolcheck::ir {

static bool isUtf8(llvm::StringRef Text) {
  const auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Text.data());
  return llvm::isLegalUTF8String(&Begin, Begin + Text.size());
}

std::string quoted(llvm::StringRef Text) {
  std::string Out = "\"";
  bool KeepsHighBytes = isUtf8(Text);
  for (unsigned char C : Text) {
    if (C == '"' || C == '\\')
      (Out += '\\') += static_cast<char>(C);
    else if (C == '\n')
      Out += "\\n";
    else if (C < 0x20 || C == 0x7f || (C >= 0x80 && !KeepsHighBytes))
      Out += "\\x" + llvm::toHex(llvm::ArrayRef<uint8_t>(C), /*LowerCase=*/true);
    else
      Out += static_cast<char>(C);
  }
  return Out + "\"";
}

// As the lexer reads a name behind @.
static bool isBareEntity(llvm::StringRef Label) {
  std::string Rest = Label.str();
  for (size_t At; (At = Rest.find("::")) != std::string::npos;)
    Rest.replace(At, 2, "_");
  return !Rest.empty() && llvm::all_of(Rest, [](char C) { return llvm::isAlnum(C) || llvm::StringRef("_$~#").contains(C); });
}

Spelling::Spelling(const Module &M) : M(M), Entities(entityLabels(M)), Apis(apiLabels(M)) {}

void Spelling::enter(const Function &F) { Locals = localLabels(M, F); }

std::string Spelling::of(EntityId E) const {
  if (E.Index >= Entities.size())
    return "@<bad entity>";
  const std::string &Label = Entities[E.Index];
  return "@" + (isBareEntity(Label) ? Label : quoted(Label));
}

std::string Spelling::of(ApiId A) const { return A.Index < Apis.size() ? Apis[A.Index] : "<bad api>"; }
std::string Spelling::of(LocalId L) const { return L.Index < Locals.size() ? "%" + Locals[L.Index] : "%<bad local>"; }
std::string Spelling::of(BlockId B) const { return B.isValid() ? "^" + std::to_string(B.Index) : "^<bad block>"; }
std::string Spelling::of(NameId N) const { return N.Index < M.Names.size() ? quoted(M.text(N)) : "<bad name>"; }
std::string Spelling::of(const Location &L) const {
  if (!L.isValid())
    return "!-";
  return llvm::formatv("!{0}:{1}:{2}+{3}@{4}", L.File.Index, L.Line, L.Column, L.Length, L.Offset);
}

std::string Spelling::of(const PathStep &Step) const {
  auto Bare = [&] { return M.Names[Step.Name.Index]; };
  bool IsKnown = Step.Name.Index < M.Names.size();
  switch (Step.Step) {
  case PathStep::Kind::Field:
    return "." + (IsKnown && isIdentifier(Bare()) ? Bare() : of(Step.Name));
  case PathStep::Kind::Deref:
    return ".*";
  case PathStep::Kind::Owned:
    return ".^";
  case PathStep::Kind::Element:
    if (!Step.Name.isValid())
      return "[]";
    bool IsNumber = IsKnown && !Bare().empty() && llvm::all_of(Bare(), llvm::isDigit);
    return "[" + (IsNumber ? Bare() : of(Step.Name)) + "]";
  }
  return "";
}

std::string Spelling::of(const Place &P) const {
  if (!P.isValid())
    return "_";
  std::string Text = P.Base == Place::Root::Local ? of(P.Local) : of(P.Global);
  for (const PathStep &Step : P.Path)
    Text += of(Step);
  return Text;
}

std::string Spelling::of(const Operand &O) const {
  switch (O.Is) {
  case Operand::Kind::Unknown:
    return "?";
  case Operand::Kind::Place:
    return of(O.Place);
  case Operand::Kind::Address:
    return "&" + of(O.Place);
  case Operand::Kind::Int:
    return std::to_string(O.Int);
  case Operand::Kind::Bool:
    return O.Int ? "true" : "false";
  case Operand::Kind::Null:
    return "null";
  case Operand::Kind::String:
    return of(O.Text) + (O.IsPrefix ? "..." : "");
  case Operand::Kind::Function:
    return "fn " + of(O.Function);
  }
  return "";
}

} // namespace poolcheck::ir
