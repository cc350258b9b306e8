#include "ir/Outline.h"

#include "ir/Syntax.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::ir {

namespace {

// Visitor of Syntax.h: what a function mentions.
class Mentions {
public:
  explicit Mentions(Outline &Out) : Out(Out) {}

  void word(llvm::StringRef) {}
  void flag(llvm::StringRef, bool) {}
  void place(const Place &P) {
    if (P.Base == Place::Root::Global)
      Out.Globals.push_back(P.Global);
  }
  void placeAfter(llvm::StringRef, const Place &P) { place(P); }
  void placeAfter(llvm::StringRef, const std::optional<Place> &P) {
    if (P)
      place(*P);
  }
  void operand(const Operand &O) {
    place(O.Place);
    if (O.Is == Operand::Kind::Function)
      entity(O.Function);
  }
  void operandAfter(llvm::StringRef, const Operand &O) { operand(O); }
  void entity(EntityId E) {
    if (E.isValid())
      Out.Mentions.push_back(E);
  }
  void entityAfter(llvm::StringRef, EntityId E) { entity(E); }
  void api(ApiId) {}
  void locationAfter(llvm::StringRef, const Location &) {}
  void arguments(const std::vector<Operand> &List) {
    for (const Operand &O : List)
      operand(O);
  }
  void block(BlockId) {}
  void choice(auto) {}
  void choice(auto, auto) {}
  void options(llvm::function_ref<void()> Body) { Body(); }
  void status(llvm::StringRef, const std::optional<StatusTest> &Test) {
    if (Test)
      place(Test->Status);
  }
  void result(ResultKind, const Place &Result) { place(Result); }
  void condition(const Condition &If) { place(If.What); }
  void types(const std::vector<NameId> &) {}
  void cases(const std::vector<std::pair<int64_t, BlockId>> &) {}

private:
  Outline &Out;
};

// Instructions that touch no pool; every other one does.
template <class T>
constexpr bool IsPlain = Is<T, Call> || Is<T, Construct> || Is<T, Destroy> || Is<T, Move> || Is<T, Copy> || Is<T, Bind> || Is<T, Store> ||
                         Is<T, Suspend> || Is<T, Block> || Is<T, Spawn> || Is<T, std::monostate>;

// Whether callers can tell that an instruction has run.
class Effects {
public:
  explicit Effects(const Function &F) : F(F) {}

  bool operator()(const auto &) const { return true; }
  bool operator()(const std::monostate &) const { return false; }
  bool operator()(const Call &I) const { return !I.Callee.isValid() || I.Through || isOutside(I.Result); }
  bool operator()(const Construct &I) const { return isOutside(I.Object); }
  bool operator()(const Destroy &I) const { return isOutside(I.Object); }
  bool operator()(const Copy &I) const { return isOutside(I.To); }
  bool operator()(const Store &I) const { return isOutside(I.To); }

  // A name for something else (Bind) makes every place a possible outside; such functions are not looked at further.
  bool isOutside(const Place &P) const {
    if (P.Base == Place::Root::Local) {
      LocalKind Kind = F.Locals[P.Local.Index].Kind;
      bool IsReached = llvm::any_of(P.Path, [](const PathStep &Step) { return Step.Step == PathStep::Kind::Deref; });
      return IsReached || (Kind != LocalKind::Variable && Kind != LocalKind::Temporary);
    }
    return P.isValid();
  }

private:
  const Function &F;
};

template <class IdType> void sortUnique(std::vector<IdType> &Ids) {
  llvm::sort(Ids);
  Ids.erase(llvm::unique(Ids), Ids.end());
}

} // namespace

Outline outline(const Function &F) {
  Outline Out;
  Mentions Visitor(Out);
  Effects Leaves(F);
  Out.HasEffects = F.IsCoroutine || F.IsGenerator || F.IsInitializer;
  for (const BasicBlock &B : F.Blocks) {
    for (const Instruction &I : B.Instructions) {
      std::visit(
          [&]<class T>(const T &Data) {
            syntax(Visitor, Data);
            Out.UsesPools |= !IsPlain<T>;
            Out.MakesPools |= Is<T, ConstructPool> || Is<T, SetCapacity>;
          },
          I.Data);
      Out.HasEffects |= std::visit(Leaves, I.Data);
    }
    std::visit([&](const auto &T) { syntax(Visitor, T); }, B.Terminator);
    Out.HasEffects |= std::holds_alternative<Throw>(B.Terminator) || std::holds_alternative<Unreachable>(B.Terminator);
  }
  sortUnique(Out.Mentions);
  sortUnique(Out.Globals);
  return Out;
}

} // namespace poolcheck::ir
