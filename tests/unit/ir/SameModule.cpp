#include "SameModule.h"

#include "ir/Syntax.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::ir {

namespace {

// Visitor of Syntax.h: replaces each id of a module by the id that the same row has in another module.
class Renumbering {
public:
  Renumbering(Module &From, const Module &To) : From(From), To(To) {}

  void run() {
    for (Incomplete &I : From.Incompletes)
      location(I.Where);
    for (Number &N : From.Numbers)
      entity(N.Entity);
    for (Function &F : From.Functions)
      function(F);
  }

  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool) {}
  void place(Place &P) {
    entity(P.Global);
    for (PathStep &Step : P.Path)
      name(Step.Name);
  }
  void placeAfter(llvm::StringRef, Place &P) { place(P); }
  void placeAfter(llvm::StringRef, std::optional<Place> &P) {
    if (P)
      place(*P);
  }
  void operand(Operand &O) {
    place(O.Place);
    name(O.Text);
    entity(O.Function);
  }
  void operandAfter(llvm::StringRef, Operand &O) { operand(O); }
  void entity(EntityId &E) {
    if (E.isValid())
      E = renumbered(E, From.Entities, To.Entities, [](const Entity &L, const Entity &R) { return L.Usr == R.Usr && L.Name == R.Name; });
  }
  void entityAfter(llvm::StringRef, EntityId &E) { entity(E); }
  void api(ApiId) {}
  void locationAfter(llvm::StringRef, Location &L) { location(L); }
  void arguments(std::vector<Operand> &List) {
    for (Operand &O : List)
      operand(O);
  }
  void block(BlockId) {}
  template <class E> void choice(E) {}
  template <class E> void choice(E, E) {}
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, std::optional<StatusTest> &Test) {
    if (Test)
      place(Test->Status);
  }
  void result(ResultKind, Place &Result) { place(Result); }
  void condition(Condition &If) { place(If.What); }
  void types(std::vector<NameId> &Types) {
    for (NameId &Type : Types)
      name(Type);
  }
  void cases(std::vector<std::pair<int64_t, BlockId>> &) {}

private:
  Module &From;
  const Module &To;

  template <class IdType, class Row, class Equal>
  static IdType renumbered(IdType Id, const std::vector<Row> &From, const std::vector<Row> &To, Equal IsEqual) {
    auto Found = llvm::find_if(To, [&](const Row &R) { return IsEqual(From[Id.Index], R); });
    // A row that the other module lacks gets an id that none of its own ids equals.
    return Found == To.end() ? IdType{~1u} : IdType{static_cast<uint32_t>(Found - To.begin())};
  }
  void name(NameId &N) {
    if (N.isValid())
      N = renumbered(N, From.Names, To.Names, std::equal_to<>());
  }
  void location(Location &L) {
    if (L.isValid())
      L.File = renumbered(L.File, From.Files, To.Files, std::equal_to<>());
  }
  void function(Function &F) {
    entity(F.Entity);
    entity(F.Class);
    location(F.Where);
    location(F.Extent);
    for (EntityId &Overridden : F.Overrides)
      entity(Overridden);
    for (Local &L : F.Locals) {
      name(L.Name);
      name(L.Type);
      location(L.Scope);
    }
    for (TryRegion &Region : F.Tries)
      types(Region.Takes);
    for (BasicBlock &B : F.Blocks) {
      for (Instruction &I : B.Instructions) {
        location(I.Where);
        location(I.Stmt);
        std::visit([&](auto &Data) { syntax(*this, Data); }, I.Data);
      }
      location(B.TerminatorWhere);
      std::visit([&](auto &T) { syntax(*this, T); }, B.Terminator);
    }
  }
};

} // namespace

testing::AssertionResult same(const Module &Left, Module Right) {
  Renumbering(Right, Left).run();
  if (Left.MainFile != Right.MainFile || Left.Files != Right.Files)
    return testing::AssertionFailure() << "the files differ";
  if (Left.Apis != Right.Apis)
    return testing::AssertionFailure() << "the api rows differ";
  if (Left.Incompletes != Right.Incompletes)
    return testing::AssertionFailure() << "the incompletes differ";
  if (Left.Numbers != Right.Numbers)
    return testing::AssertionFailure() << "the numbers differ";
  if (Left.Functions.size() != Right.Functions.size())
    return testing::AssertionFailure() << "the numbers of functions differ";
  for (size_t I = 0; I != Left.Functions.size(); ++I)
    if (Left.Functions[I] != Right.Functions[I])
      return testing::AssertionFailure() << "function " << I << " differs";
  return testing::AssertionSuccess();
}

} // namespace poolcheck::ir
