#include "ir/Labels.h"
#include "ir/Syntax.h"
#include "ir/Text.h"
#include "ir/Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/FormatVariadic.h"

namespace poolcheck::ir {

namespace {

// Locations stand in this column or later, so that the code can be read without them.
constexpr size_t LocationColumn = 64;

bool isUtf8(llvm::StringRef Text) {
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
bool isBareEntity(llvm::StringRef Label) {
  std::string Rest = Label.str();
  for (size_t At; (At = Rest.find("::")) != std::string::npos;)
    Rest.replace(At, 2, "_");
  return !Rest.empty() && llvm::all_of(Rest, [](char C) { return llvm::isAlnum(C) || llvm::StringRef("_$~#").contains(C); });
}

class Printer {
public:
  Printer(llvm::raw_ostream &OS, const Module &M) : OS(OS), M(M), Entities(entityLabels(M)), Apis(apiLabels(M)) {}

  void module() {
    tables();
    for (const Function &F : M.Functions)
      function(F);
  }

  // Visitor of Syntax.h.
  void word(llvm::StringRef Word) { Line += (" " + Word).str(); }
  void flag(llvm::StringRef Word, bool IsSet) {
    if (IsSet)
      word(Word);
  }
  void place(const Place &P) { word(spelled(P)); }
  void placeAfter(llvm::StringRef Word, const Place &P) {
    if (P.isValid())
      word((Word + " " + spelled(P)).str());
  }
  void placeAfter(llvm::StringRef Word, const std::optional<Place> &P) {
    if (P)
      word((Word + " " + spelled(*P)).str());
  }
  void operand(const Operand &O) { word(spelled(O)); }
  void operandAfter(llvm::StringRef Word, const Operand &O) {
    if (O.Is != Operand::Kind::Unknown)
      word((Word + " " + spelled(O)).str());
  }
  void entity(EntityId E) { word(E.isValid() ? spelled(E) : "?"); }
  void entityAfter(llvm::StringRef Word, EntityId E) {
    if (E.isValid())
      word((Word + " " + spelled(E)).str());
  }
  void api(ApiId A) {
    if (A.isValid())
      word(A.Index < Apis.size() ? Apis[A.Index] : "<bad api>");
  }
  void arguments(const std::vector<Operand> &List) {
    Line += "(" + llvm::join(llvm::map_range(List, [&](const Operand &O) { return spelled(O); }), ", ") + ")";
  }
  void block(BlockId B) { word(spelled(B)); }
  template <class E> void choice(E Value) { word(wordsOf(Value)[static_cast<size_t>(Value)]); }
  template <class E> void choice(E Value, E Default) {
    if (Value != Default)
      choice(Value);
  }
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef Word, const std::optional<StatusTest> &Test) {
    if (Test)
      word((Word + " " + spelled(Test->Status) + (Test->Negated ? " != " : " == ") + llvm::Twine(Test->Success)).str());
  }
  void result(ResultKind Gives, const Place &Result) {
    if (Gives != ResultKind::None)
      word((Gives == ResultKind::Reference ? "-> ref " : "-> ") + spelled(Result));
  }
  void condition(const Condition &If) {
    switch (If.Is) {
    case Condition::Kind::Unknown:
      return word("?");
    case Condition::Kind::IsTrue:
      return place(If.What);
    case Condition::Kind::IsNull:
      return word("null " + spelled(If.What));
    case Condition::Kind::Equals:
      return word(spelled(If.What) + " == " + std::to_string(If.Value));
    }
  }
  void cases(const std::vector<std::pair<int64_t, BlockId>> &Cases) {
    for (const auto &[Value, Target] : Cases)
      word("case " + std::to_string(Value) + ": " + spelled(Target));
  }

private:
  llvm::raw_ostream &OS;
  const Module &M;
  std::vector<std::string> Entities, Apis, Locals;
  std::string Line;

  void flush() {
    OS << Line << "\n";
    Line.clear();
  }
  void pad() { Line.resize(std::max(Line.size(), LocationColumn), ' '); }

  // Ids that lead nowhere are written so that a broken module can be looked at; parse refuses them.
  std::string spelled(EntityId E) const {
    if (E.Index >= Entities.size())
      return "@<bad entity>";
    const std::string &Label = Entities[E.Index];
    return "@" + (isBareEntity(Label) ? Label : quoted(Label));
  }
  std::string spelled(LocalId L) const { return L.Index < Locals.size() ? "%" + Locals[L.Index] : "%<bad local>"; }
  std::string spelled(BlockId B) const { return B.isValid() ? "^" + std::to_string(B.Index) : "^<bad block>"; }
  std::string text(NameId N) const { return N.Index < M.Names.size() ? quoted(M.text(N)) : "<bad name>"; }
  std::string spelled(const Location &L) const {
    if (!L.isValid())
      return "!-";
    return llvm::formatv("!{0}:{1}:{2}+{3}@{4}", L.File.Index, L.Line, L.Column, L.Length, L.Offset);
  }
  std::string spelled(const PathStep &Step) const {
    auto Bare = [&] { return M.Names[Step.Name.Index]; };
    bool IsKnown = Step.Name.Index < M.Names.size();
    switch (Step.Step) {
    case PathStep::Kind::Field:
      return "." + (IsKnown && isIdentifier(Bare()) ? Bare() : text(Step.Name));
    case PathStep::Kind::Deref:
      return ".*";
    case PathStep::Kind::Owned:
      return ".^";
    case PathStep::Kind::Element:
      if (!Step.Name.isValid())
        return "[]";
      bool IsNumber = IsKnown && !Bare().empty() && llvm::all_of(Bare(), llvm::isDigit);
      return "[" + (IsNumber ? Bare() : text(Step.Name)) + "]";
    }
    return "";
  }
  std::string spelled(const Place &P) const {
    if (!P.isValid())
      return "_";
    std::string Text = P.Base == Place::Root::Local ? spelled(P.Local) : spelled(P.Global);
    for (const PathStep &Step : P.Path)
      Text += spelled(Step);
    return Text;
  }
  std::string spelled(const Operand &O) const {
    switch (O.Is) {
    case Operand::Kind::Unknown:
      return "?";
    case Operand::Kind::Place:
      return spelled(O.Place);
    case Operand::Kind::Address:
      return "&" + spelled(O.Place);
    case Operand::Kind::Int:
      return std::to_string(O.Int);
    case Operand::Kind::Bool:
      return O.Int ? "true" : "false";
    case Operand::Kind::Null:
      return "null";
    case Operand::Kind::String:
      return text(O.Text) + (O.IsPrefix ? "..." : "");
    case Operand::Kind::Function:
      return "fn " + spelled(O.Function);
    }
    return "";
  }

  void tables() {
    if (!M.MainFile.empty())
      OS << "main-file " << quoted(M.MainFile) << "\n";
    for (const auto &[Index, File] : llvm::enumerate(M.Files))
      OS << "file " << Index << " " << quoted(File) << "\n";
    for (const auto &[Index, E] : llvm::enumerate(M.Entities))
      entityRow(E, EntityId{static_cast<uint32_t>(Index)});
    for (const auto &[Index, Row] : llvm::enumerate(M.Apis))
      apiRow(Row, Apis[Index]);
    for (const Incomplete &I : M.Incompletes) {
      Line = "incomplete " + quoted(I.What) + ": " + quoted(I.Reason) + " " + spelled(I.Where);
      flush();
    }
  }
  // A row that the label says completely needs no line.
  void entityRow(const Entity &E, EntityId Id) {
    const std::string &Label = Entities[Id.Index];
    if (E.Usr == Label && E.Name == Label)
      return;
    Line = "entity " + spelled(Id);
    if (E.Usr != Label)
      word("usr " + quoted(E.Usr));
    if (E.Name != Label)
      word("name " + quoted(E.Name));
    flush();
  }
  void apiRow(const Api &Row, const std::string &Label) {
    Line = "api " + Label + ": " + quoted(Row.Name);
    stringAfter("library", Row.Library);
    stringAfter("pool", Row.Pool);
    choice(Row.Exhausted, Exhaustion::Waits);
    choice(Row.Lease, LeaseKind::Scoped);
    if (Row.ApiTransaction != TransactionEnd::Unknown)
      word(("api-tx=" + wordsOf(Row.ApiTransaction)[static_cast<size_t>(Row.ApiTransaction)]).str());
    if (Row.SqlTransaction != TransactionEnd::Unknown)
      word(("sql-tx=" + wordsOf(Row.SqlTransaction)[static_cast<size_t>(Row.SqlTransaction)]).str());
    if (Row.DefaultCapacity)
      word("capacity " + std::to_string(*Row.DefaultCapacity));
    flag("inferred", Row.IsInferred);
    flush();
  }
  void stringAfter(llvm::StringRef Word, const std::string &Text) {
    if (!Text.empty())
      word((Word + " " + quoted(Text)).str());
  }

  void function(const Function &F) {
    Locals = localLabels(M, F);
    size_t Parameters = std::min<size_t>(F.ParameterCount, F.Locals.size());
    OS << "\n";
    header(F, Parameters);
    for (size_t I = Parameters; I != F.Locals.size(); ++I) {
      Line = "  local ";
      local(F.Locals[I], Locals[I], /*IsParameter=*/false);
      flush();
    }
    for (const auto &[Index, Region] : llvm::enumerate(F.Tries))
      tryRegion(Region, Index);
    for (const auto &[Index, B] : llvm::enumerate(F.Blocks))
      basicBlock(B, BlockId{static_cast<uint32_t>(Index)});
    OS << "}\n";
  }
  void header(const Function &F, size_t Parameters) {
    Line = "func " + spelled(F.Entity) + "(";
    for (size_t I = 0; I != Parameters; ++I) {
      if (I != 0)
        Line += ", ";
      local(F.Locals[I], Locals[I], /*IsParameter=*/true);
    }
    Line += ")";
    if (F.Result.isValid())
      word("-> " + spelled(F.Result));
    flag("main", F.IsMain);
    flag("generator", F.IsGenerator);
    flag("coroutine", F.IsCoroutine);
    flag("initializer", F.IsInitializer);
    entityAfter("class", F.Class);
    for (EntityId Overridden : F.Overrides)
      entityAfter("overrides", Overridden);
    word(spelled(F.Where) + " {");
    flush();
  }
  void local(const Local &L, const std::string &Label, bool IsParameter) {
    Line += "%" + Label;
    if (L.Type.isValid())
      Line += ": " + text(L.Type);
    if (L.Name.isValid() && nameInLabel(Label).empty())
      word("name " + text(L.Name));
    choice(L.Kind, kindInLabel(Label, IsParameter));
    tryAfter("try", L.Try);
    if (L.Scope.isValid())
      word("scope " + spelled(L.Scope));
  }
  void tryAfter(llvm::StringRef Word, TryId Try) {
    if (Try.isValid())
      word((Word + " " + llvm::Twine(Try.Index)).str());
  }
  void tryRegion(const TryRegion &Region, size_t Index) {
    Line = "  try " + std::to_string(Index) + ":";
    tryAfter("parent", Region.Parent);
    for (BlockId Handler : Region.Handlers)
      word("handler " + spelled(Handler));
    flag("catches-all", Region.CatchesAll);
    flush();
  }
  void basicBlock(const BasicBlock &B, BlockId Id) {
    Line = spelled(Id);
    tryAfter("try", B.Try);
    Line += ":";
    flush();
    for (const Instruction &I : B.Instructions)
      instruction(I);
    Line = "  " + wordsOf(B.Terminator)[B.Terminator.index()].str();
    std::visit([&](const auto &T) { syntax(*this, T); }, B.Terminator);
    pad();
    word(spelled(B.TerminatorWhere));
    flush();
  }
  void instruction(const Instruction &I) {
    Words Names = wordsOf(I.Data);
    Line = "  " + (I.Data.index() < Names.size() ? Names[I.Data.index()].str() : "<no instruction>");
    std::visit([&](const auto &Data) { syntax(*this, Data); }, I.Data);
    pad();
    word(spelled(I.Where));
    if (I.Stmt.isValid())
      word(spelled(I.Stmt));
    flush();
  }
};

} // namespace

void print(llvm::raw_ostream &OS, const Module &M) { Printer(OS, M).module(); }

} // namespace poolcheck::ir
