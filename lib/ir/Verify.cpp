#include "ir/Syntax.h"
#include "ir/Text.h"
#include "ir/Words.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace poolcheck::ir {

namespace {

// Visitor of Syntax.h: every id leads somewhere, and places are there where the instruction needs them.
class Verifier {
public:
  explicit Verifier(const Module &M) : M(M) {}

  llvm::Error run() {
    for (const Entity &E : M.Entities)
      check(Usrs.insert(E.Usr).second, "two entities have the USR '" + E.Usr + "'");
    for (const Incomplete &I : M.Incompletes)
      location(I.Where);
    for (const Number &N : M.Numbers) {
      id(N.Entity, M.Entities.size(), "entity");
      if (N.Entity.isValid())
        check(Numbers.insert(N.Entity.Index).second, "a number has two rows");
    }
    for (const Function &Each : M.Functions)
      function(Each);
    return Problem.empty() ? llvm::Error::success() : llvm::createStringError(Problem);
  }

  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool) {}
  void place(const Place &P) {
    check(P.isValid(), "a place is missing");
    placeIfAny(P);
  }
  void placeAfter(llvm::StringRef, const Place &P) { placeIfAny(P); }
  void placeAfter(llvm::StringRef, const std::optional<Place> &P) {
    if (P)
      place(*P);
  }
  void operand(const Operand &O) {
    if (O.Is == Operand::Kind::Place || O.Is == Operand::Kind::Address)
      place(O.Place);
    if (O.Is == Operand::Kind::String)
      id(O.Text, M.Names.size(), "string");
    if (O.Is == Operand::Kind::Function)
      id(O.Function, M.Entities.size(), "function");
  }
  void operandAfter(llvm::StringRef, const Operand &O) { operand(O); }
  void entity(EntityId E) { idIfAny(E, M.Entities.size(), "entity"); }
  void entityAfter(llvm::StringRef, EntityId E) { entity(E); }
  void api(ApiId A) { idIfAny(A, M.Apis.size(), "api row"); }
  void locationAfter(llvm::StringRef, const Location &L) { location(L); }
  void arguments(const std::vector<Operand> &List) {
    for (const Operand &O : List)
      operand(O);
  }
  void block(BlockId B) { id(B, F->Blocks.size(), "block"); }
  template <class E> void choice(E Value) { check(static_cast<size_t>(Value) < wordsOf(Value).size(), "an enumeration has no such value"); }
  template <class E> void choice(E Value, E) { choice(Value); }
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, const std::optional<StatusTest> &Test) {
    if (Test)
      place(Test->Status);
  }
  void result(ResultKind Gives, const Place &Result) {
    check(Gives != ResultKind::None || !Result.isValid(), "a call that gives nothing has a place for its result");
    placeIfAny(Result);
  }
  void condition(const Condition &If) {
    if (If.Is != Condition::Kind::Unknown)
      place(If.What);
  }
  void types(const std::vector<NameId> &Types) {
    for (NameId Type : Types)
      id(Type, M.Names.size(), "an exception's type");
  }
  void cases(const std::vector<std::pair<int64_t, BlockId>> &Cases) {
    for (const auto &[Value, Target] : Cases)
      block(Target);
  }

private:
  const Module &M;
  const Function *F = nullptr;
  std::string At; // where the check is, for the message
  std::string Problem;
  llvm::StringSet<> Usrs, Defined;
  llvm::DenseSet<uint32_t> Numbers;

  void check(bool IsRight, const llvm::Twine &What) {
    if (!IsRight && Problem.empty())
      Problem = (At + What).str();
  }
  template <class IdType> void id(IdType Id, size_t Size, llvm::StringRef What) {
    check(Id.Index < Size, What + (Id.isValid() ? " " + std::to_string(Id.Index) + " does not exist" : " is missing"));
  }
  template <class IdType> void idIfAny(IdType Id, size_t Size, llvm::StringRef What) {
    if (Id.isValid())
      id(Id, Size, What);
  }
  void location(const Location &L) { idIfAny(L.File, M.Files.size(), "file"); }

  void placeIfAny(const Place &P) {
    if (P.Base == Place::Root::Local)
      id(P.Local, F->Locals.size(), "local");
    if (P.Base == Place::Root::Global)
      id(P.Global, M.Entities.size(), "global");
    check(P.Path.size() <= MaxPathLength, "a path is longer than " + llvm::Twine(MaxPathLength) + " steps");
    for (const PathStep &Step : P.Path)
      if (Step.Step == PathStep::Kind::Field)
        id(Step.Name, M.Names.size(), "field name");
      else
        idIfAny(Step.Name, M.Names.size(), "key");
  }

  void function(const Function &Each) {
    F = &Each;
    At.clear();
    id(F->Entity, M.Entities.size(), "the function's entity");
    if (!Problem.empty())
      return;
    std::string Name = M[F->Entity].Name;
    At = "function '" + Name + "': ";
    check(Defined.insert(M[F->Entity].Usr).second, "it is defined twice");
    header();
    for (size_t I = 0; I != F->Tries.size(); ++I)
      tryRegion(I);
    for (size_t B = 0; B != F->Blocks.size(); ++B)
      basicBlock(Name, B);
  }
  void header() {
    location(F->Where);
    location(F->Extent);
    check(!F->Blocks.empty(), "it has no blocks");
    check(F->ParameterCount <= F->Locals.size(), "it has more parameters than locals");
    for (size_t I = 0; I != F->Locals.size(); ++I)
      local(F->Locals[I], /*IsParameter=*/I < F->ParameterCount);
    idIfAny(F->Result, F->Locals.size(), "the result's local");
    idIfAny(F->Class, M.Entities.size(), "the class");
    for (EntityId Overridden : F->Overrides)
      id(Overridden, M.Entities.size(), "overridden function");
  }
  void local(const Local &L, bool IsParameter) {
    choice(L.Kind);
    check(IsParameter == (L.Kind == LocalKind::Parameter || L.Kind == LocalKind::This), "parameters and `this` come first, and nothing else does");
    idIfAny(L.Name, M.Names.size(), "a local's name");
    idIfAny(L.Type, M.Names.size(), "a local's type");
    idIfAny(L.Try, F->Tries.size(), "a local's try region");
    location(L.Scope);
  }
  void tryRegion(size_t Index) {
    const TryRegion &Region = F->Tries[Index];
    check(Region.Handlers.size() == Region.Takes.size(), "handlers and the types that they take are not equally many");
    for (BlockId Handler : Region.Handlers)
      block(Handler);
    for (NameId Type : Region.Takes)
      idIfAny(Type, M.Names.size(), "a handler's type");
    size_t Steps = 0;
    for (TryId Up = F->Tries[Index].Parent; Up.isValid() && Problem.empty(); Up = F->Tries[Up.Index].Parent) {
      id(Up, F->Tries.size(), "a parent try region");
      check(++Steps <= F->Tries.size(), "a try region contains itself");
      if (!Problem.empty())
        return;
    }
  }
  void basicBlock(const std::string &Name, size_t Index) {
    const BasicBlock &B = F->Blocks[Index];
    std::string InBlock = "function '" + Name + "', block " + std::to_string(Index) + ", ";
    for (size_t I = 0; I != B.Instructions.size(); ++I)
      instruction(B.Instructions[I], InBlock + "instruction " + std::to_string(I));
    At = InBlock + "terminator: ";
    idIfAny(B.Try, F->Tries.size(), "try region");
    location(B.TerminatorWhere);
    std::visit([&](const auto &T) { syntax(*this, T); }, B.Terminator);
  }
  void instruction(const Instruction &I, std::string Where) {
    Words Names = wordsOf(I.Data);
    At = Where + ": ";
    if (I.Data.index() >= Names.size())
      return check(false, "there is no instruction");
    At = Where + " (" + Names[I.Data.index()].str() + "): ";
    location(I.Where);
    location(I.Stmt);
    std::visit(
        [&](const auto &Data) {
          syntax(*this, Data);
          needs(Data);
        },
        I.Data);
  }
  // What no part of the syntax can say, because it depends on the other fields.
  void needs(const auto &) {}
  // What the checks say about a finding depends on the rows of these two.
  void needs(const Acquire &I) { check(I.Api.isValid(), "api row is missing"); }
  void needs(const ConstructPool &I) { check(I.Api.isValid(), "api row is missing"); }
  void needs(const Call &I) { check(I.Callee.isValid() || !I.IsVirtual, "a virtual call has no callee"); }
  void needs(const Construct &I) { check(I.Constructor.isValid(), "the constructor is missing"); }
};

} // namespace

llvm::Error verify(const Module &M) { return Verifier(M).run(); }

} // namespace poolcheck::ir
