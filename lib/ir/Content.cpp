// contentHash of Outline.h: what a function says, with rows of tables by their text.
#include "ir/Outline.h"
#include "ir/Syntax.h"

#include "llvm/Support/xxhash.h"

namespace poolcheck::ir {

namespace {

// Visitor of Syntax.h: gathers the function in a text that no two different functions share.
class Gatherer {
public:
  explicit Gatherer(const Module &M) : M(M) {}

  uint64_t run(const Function &F) {
    auto &[Entity, Where, Extent, Locals, ParameterCount, Blocks, Tries, Overrides, Class, IsMain, IsGenerator, IsCoroutine, IsInitializer, IsNothrow,
           Result] = F;
    for (EntityId E : {Entity, Class})
      entity(E);
    location(Where);
    location(Extent);
    for (uint64_t N : {Locals.size(), Blocks.size(), Tries.size(), Overrides.size()})
      number(N);
    for (uint32_t N : {uint32_t(ParameterCount), uint32_t(IsMain), uint32_t(IsGenerator), uint32_t(IsCoroutine), uint32_t(IsInitializer),
                       uint32_t(IsNothrow), Result.Index})
      number(N);
    for (const Local &L : Locals)
      local(L);
    for (EntityId E : Overrides)
      entity(E);
    for (const TryRegion &T : Tries)
      tryRegion(T);
    for (const BasicBlock &B : Blocks)
      basicBlock(B);
    return llvm::xxh3_64bits(Text);
  }

  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool IsSet) { number(IsSet); }
  void place(const Place &P) {
    number(static_cast<uint8_t>(P.Base));
    if (P.Base == Place::Root::Local)
      number(P.Local.Index);
    if (P.Base == Place::Root::Global)
      entity(P.Global);
    number(P.Path.size());
    for (const PathStep &Step : P.Path) {
      number(static_cast<uint8_t>(Step.Step));
      name(Step.Name);
    }
  }
  void placeAfter(llvm::StringRef, const Place &P) { place(P); }
  void placeAfter(llvm::StringRef, const std::optional<Place> &P) { place(P.value_or(Place())); }
  void operand(const Operand &O) {
    number(static_cast<uint8_t>(O.Is));
    number(O.IsPrefix);
    number(O.Int);
    name(O.Text);
    entity(O.Function);
    place(O.Place);
  }
  void operandAfter(llvm::StringRef, const Operand &O) { operand(O); }
  void entity(EntityId E) { string(E.isValid() ? M[E].Usr : ""); }
  void entityAfter(llvm::StringRef, EntityId E) { entity(E); }
  void api(ApiId A) {
    if (!A.isValid())
      return string("");
    auto &[Name, Library, Pool, Exhausted, Lease, ApiTransaction, SqlTransaction, DefaultCapacity, IsInferred, IsLock] = M[A];
    for (llvm::StringRef S : {Name, Library, Pool})
      string(S);
    for (uint8_t N : {uint8_t(Exhausted), uint8_t(Lease), uint8_t(ApiTransaction), uint8_t(SqlTransaction), uint8_t(IsInferred), uint8_t(IsLock)})
      number(N);
    number(DefaultCapacity.has_value());
    number(DefaultCapacity.value_or(0));
  }
  void locationAfter(llvm::StringRef, const Location &L) { location(L); }
  void arguments(const std::vector<Operand> &List) {
    number(List.size());
    for (const Operand &O : List) {
      number(static_cast<uint8_t>(O.May));
      operand(O);
    }
  }
  void block(BlockId B) { number(B.Index); }
  void choice(auto Value) { number(static_cast<uint8_t>(Value)); }
  void choice(auto Value, auto) { choice(Value); }
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, const std::optional<StatusTest> &Test) {
    number(Test.has_value());
    if (Test) {
      auto &[Status, Success, Negated] = *Test;
      place(Status);
      number(Success);
      number(Negated);
    }
  }
  void result(ResultKind Gives, const Place &Result) {
    choice(Gives);
    place(Result);
  }
  void condition(const Condition &If) {
    auto &[Is, What, Value] = If;
    number(static_cast<uint8_t>(Is));
    place(What);
    number(Value);
  }
  void types(const std::vector<NameId> &Types) {
    number(Types.size());
    for (NameId Type : Types)
      name(Type);
  }
  void cases(const std::vector<std::pair<int64_t, BlockId>> &Cases) {
    number(Cases.size());
    for (const auto &[Value, Target] : Cases) {
      number(Value);
      block(Target);
    }
  }

private:
  const Module &M;
  std::string Text;
  FileId LastFile;

  void number(int64_t N) { Text.append(reinterpret_cast<const char *>(&N), sizeof(N)); }
  void string(llvm::StringRef S) {
    number(S.size());
    Text += S;
  }
  void name(NameId N) { string(N.isValid() ? M.text(N) : ""); }
  void location(const Location &L) {
    // The path only where it changes: most of a function is in one file.
    number(L.File != LastFile);
    if (L.File != std::exchange(LastFile, L.File))
      string(L.isValid() ? M[L.File] : "");
    for (uint32_t N : {L.Offset, L.Length, L.Line, L.Column})
      number(N);
  }
  void local(const Local &L) {
    auto &[Kind, Name, Type, Try, Scope] = L;
    number(static_cast<uint8_t>(Kind));
    name(Name);
    name(Type);
    number(Try.Index);
    location(Scope);
  }
  void tryRegion(const TryRegion &T) {
    auto &[Parent, Handlers, Takes, CatchesAll, CatchesRoots] = T;
    for (uint64_t N : {uint64_t(Parent.Index), uint64_t(CatchesAll), uint64_t(CatchesRoots), uint64_t(Handlers.size())})
      number(N);
    for (BlockId B : Handlers)
      block(B);
    for (NameId Type : Takes)
      name(Type);
  }
  void basicBlock(const BasicBlock &B) {
    auto &[Instructions, Terminator, TerminatorWhere, Try] = B;
    number(Instructions.size());
    for (const Instruction &I : Instructions) {
      number(I.Data.index());
      location(I.Where);
      location(I.Stmt);
      number(I.MayThrow);
      std::visit([&](const auto &Data) { syntax(*this, Data); }, I.Data);
    }
    number(Terminator.index());
    location(TerminatorWhere);
    number(Try.Index);
    std::visit([&](const auto &T) { syntax(*this, T); }, Terminator);
  }
};

} // namespace

uint64_t contentHash(const Module &M, const Function &F) { return Gatherer(M).run(F); }

} // namespace poolcheck::ir
