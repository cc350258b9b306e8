#include "ir/Labels.h"
#include "ir/Spelling.h"
#include "ir/Syntax.h"
#include "ir/Text.h"
#include "ir/Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace poolcheck::ir {

namespace {

// Locations stand in this column or later, so that the code can be read without them.
constexpr size_t LocationColumn = 64;

class Printer {
public:
  Printer(llvm::raw_ostream &OS, const Module &M) : OS(OS), M(M), Spell(M) {}

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
  void place(const Place &P) { word(Spell.of(P)); }
  void placeAfter(llvm::StringRef Word, const Place &P) {
    if (P.isValid())
      word((Word + " " + Spell.of(P)).str());
  }
  void placeAfter(llvm::StringRef Word, const std::optional<Place> &P) {
    if (P)
      word((Word + " " + Spell.of(*P)).str());
  }
  void operand(const Operand &O) { word(Spell.of(O)); }
  void operandAfter(llvm::StringRef Word, const Operand &O) {
    if (O.Is != Operand::Kind::Unknown)
      word((Word + " " + Spell.of(O)).str());
  }
  void entity(EntityId E) { word(E.isValid() ? Spell.of(E) : "?"); }
  void entityAfter(llvm::StringRef Word, EntityId E) {
    if (E.isValid())
      word((Word + " " + Spell.of(E)).str());
  }
  void api(ApiId A) {
    if (A.isValid())
      word(Spell.of(A));
  }
  void locationAfter(llvm::StringRef Word, const Location &L) {
    if (L.isValid())
      word((Word + " " + Spell.of(L)).str());
  }
  void arguments(const std::vector<Operand> &List) {
    Line += "(" + llvm::join(llvm::map_range(List, [&](const Operand &O) { return argument(O); }), ", ") + ")";
  }
  void block(BlockId B) { word(Spell.of(B)); }
  template <class E> void choice(E Value) { word(wordsOf(Value)[static_cast<size_t>(Value)]); }
  template <class E> void choice(E Value, E Default) {
    if (Value != Default)
      choice(Value);
  }
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef Word, const std::optional<StatusTest> &Test) {
    if (Test)
      word((Word + " " + Spell.of(Test->Status) + (Test->Negated ? " != " : " == ") + llvm::Twine(Test->Success)).str());
  }
  void result(ResultKind Gives, const Place &Result) {
    if (Gives != ResultKind::None)
      word((Gives == ResultKind::Reference ? "-> ref " : "-> ") + Spell.of(Result));
  }
  void condition(const Condition &If) {
    switch (If.Is) {
    case Condition::Kind::Unknown:
      return word("?");
    case Condition::Kind::IsTrue:
      return place(If.What);
    case Condition::Kind::IsNull:
      return word("null " + Spell.of(If.What));
    case Condition::Kind::Equals:
      return word(Spell.of(If.What) + " == " + std::to_string(If.Value));
    case Condition::Kind::Less:
      return word(Spell.of(If.What) + " < " + std::to_string(If.Value));
    }
  }
  void types(const std::vector<NameId> &Types) {
    for (NameId Type : Types)
      word(Spell.of(Type));
  }
  void cases(const std::vector<std::pair<int64_t, BlockId>> &Cases) {
    for (const auto &[Value, Target] : Cases)
      word("case " + std::to_string(Value) + ": " + Spell.of(Target));
  }

private:
  llvm::raw_ostream &OS;
  const Module &M;
  Spelling Spell;
  std::string Line;

  std::string argument(const Operand &O) const {
    return O.May == Access::Takes ? Spell.of(O) : Spell.of(O) + " " + wordsOf(O.May)[static_cast<size_t>(O.May)].str();
  }
  void flush() {
    OS << Line << "\n";
    Line.clear();
  }
  void pad() { Line.resize(std::max(Line.size(), LocationColumn), ' '); }

  void tables() {
    if (!M.MainFile.empty())
      OS << "main-file " << quoted(M.MainFile) << "\n";
    for (const auto &[Index, File] : llvm::enumerate(M.Files))
      OS << "file " << Index << " " << quoted(File) << "\n";
    for (const auto &[Index, E] : llvm::enumerate(M.Entities))
      entityRow(E, EntityId{static_cast<uint32_t>(Index)});
    for (const auto &[Index, Row] : llvm::enumerate(M.Apis))
      apiRow(Row, ApiId{static_cast<uint32_t>(Index)});
    for (const Incomplete &I : M.Incompletes) {
      Line = "incomplete " + quoted(I.What) + ": " + quoted(I.Reason) + " " + Spell.of(I.Where);
      flush();
    }
    for (const Number &N : M.Numbers)
      numberRow(N);
  }
  void numberRow(const Number &N) {
    Line = "number " + Spell.of(N.Entity);
    word(N.Value ? "= " + std::to_string(*N.Value) : "changes");
    if (N.IsShared)
      word("shared");
    flush();
  }
  // A row that the label says completely needs no line.
  void entityRow(const Entity &E, EntityId Id) {
    const std::string &Label = Spell.label(Id);
    if (E.Usr == Label && E.Name == Label)
      return;
    Line = "entity " + Spell.of(Id);
    if (E.Usr != Label)
      word("usr " + quoted(E.Usr));
    if (E.Name != Label)
      word("name " + quoted(E.Name));
    flush();
  }
  void apiRow(const Api &Row, ApiId Id) {
    Line = "api " + Spell.of(Id) + ": " + quoted(Row.Name);
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
    flag("lock", Row.IsLock);
    flush();
  }
  void stringAfter(llvm::StringRef Word, const std::string &Text) {
    if (!Text.empty())
      word((Word + " " + quoted(Text)).str());
  }

  void function(const Function &F) {
    Spell.enter(F);
    size_t Parameters = std::min<size_t>(F.ParameterCount, F.Locals.size());
    OS << "\n";
    header(F, Parameters);
    for (size_t I = Parameters; I != F.Locals.size(); ++I) {
      Line = "  local ";
      local(F, I, /*IsParameter=*/false);
      flush();
    }
    for (const auto &[Index, Region] : llvm::enumerate(F.Tries))
      tryRegion(Region, Index);
    for (const auto &[Index, B] : llvm::enumerate(F.Blocks))
      basicBlock(B, BlockId{static_cast<uint32_t>(Index)});
    OS << "}\n";
  }
  void header(const Function &F, size_t Parameters) {
    Line = "func " + Spell.of(F.Entity) + "(";
    for (size_t I = 0; I != Parameters; ++I) {
      if (I != 0)
        Line += ", ";
      local(F, I, /*IsParameter=*/true);
    }
    Line += ")";
    if (F.Result.isValid())
      word("-> " + Spell.of(F.Result));
    flag("main", F.IsMain);
    flag("generator", F.IsGenerator);
    flag("coroutine", F.IsCoroutine);
    flag("initializer", F.IsInitializer);
    flag("nothrow", F.IsNothrow);
    entityAfter("class", F.Class);
    for (EntityId Overridden : F.Overrides)
      entityAfter("overrides", Overridden);
    if (F.Extent.isValid())
      word("extent " + Spell.of(F.Extent));
    word(Spell.of(F.Where) + " {");
    flush();
  }
  void local(const Function &F, size_t Index, bool IsParameter) {
    const Local &L = F.Locals[Index];
    const std::string &Label = Spell.label(LocalId{static_cast<uint32_t>(Index)});
    Line += "%" + Label;
    if (L.Type.isValid())
      Line += ": " + Spell.of(L.Type);
    if (L.Name.isValid() && nameInLabel(Label).empty())
      word("name " + Spell.of(L.Name));
    choice(L.Kind, kindInLabel(Label, IsParameter));
    tryAfter("try", L.Try);
    if (L.Scope.isValid())
      word("scope " + Spell.of(L.Scope));
  }
  void tryAfter(llvm::StringRef Word, TryId Try) {
    if (Try.isValid())
      word((Word + " " + llvm::Twine(Try.Index)).str());
  }
  void tryRegion(const TryRegion &Region, size_t Index) {
    Line = "  try " + std::to_string(Index) + ":";
    tryAfter("parent", Region.Parent);
    for (const auto &[I, Handler] : llvm::enumerate(Region.Handlers)) {
      word("handler " + Spell.of(Handler));
      if (I < Region.Takes.size() && Region.Takes[I].isValid())
        word(Spell.of(Region.Takes[I]));
    }
    flag("catches-all", Region.CatchesAll);
    flag("catches-roots", Region.CatchesRoots);
    flush();
  }
  void basicBlock(const BasicBlock &B, BlockId Id) {
    Line = Spell.of(Id);
    tryAfter("try", B.Try);
    Line += ":";
    flush();
    for (const Instruction &I : B.Instructions)
      instruction(I);
    Line = "  " + wordsOf(B.Terminator)[B.Terminator.index()].str();
    std::visit([&](const auto &T) { syntax(*this, T); }, B.Terminator);
    pad();
    word(Spell.of(B.TerminatorWhere));
    flush();
  }
  void instruction(const Instruction &I) {
    Words Names = wordsOf(I.Data);
    Line = "  " + (I.Data.index() < Names.size() ? Names[I.Data.index()].str() : "<no instruction>");
    std::visit([&](const auto &Data) { syntax(*this, Data); }, I.Data);
    flag("may-throw", I.MayThrow);
    pad();
    word(Spell.of(I.Where));
    if (I.Stmt.isValid())
      word(Spell.of(I.Stmt));
    flush();
  }
};

} // namespace

void print(llvm::raw_ostream &OS, const Module &M) { Printer(OS, M).module(); }

} // namespace poolcheck::ir
