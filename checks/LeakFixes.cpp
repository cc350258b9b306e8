#include "checks/LeakFixes.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <set>

namespace poolcheck::checks {

namespace {

bool isAt(const ir::Place &P, ir::LocalId Local) { return P.Base == ir::Place::Root::Local && P.Local == Local; }

// The place that an instruction gives a new value.
struct WrittenPlace {
  const ir::Place *operator()(const ir::Store &I) const { return &I.To; }
  const ir::Place *operator()(const ir::Copy &I) const { return &I.To; }
  const ir::Place *operator()(const ir::Move &I) const { return &I.To; }
  const ir::Place *operator()(const ir::Bind &I) const { return &I.Name; }
  const ir::Place *operator()(const ir::Call &I) const { return &I.Result; }
  const ir::Place *operator()(const ir::Acquire &I) const { return &I.Lease; }
  template <class Other> const ir::Place *operator()(const Other &) const { return nullptr; }
};

template <class Predicate> bool anyInstruction(const ir::Function &F, Predicate Holds) {
  return llvm::any_of(F.Blocks, [&](const ir::BasicBlock &Block) { return llvm::any_of(Block.Instructions, Holds); });
}

// Numbers tell a release how the work went at most; pointers and objects decide what is released.
bool isNumber(const ir::Local &L, const ir::Module &M) {
  if (!L.Type.isValid())
    return false;
  llvm::StringRef Type = M.text(L.Type);
  Type.consume_front("const ");
  return llvm::StringSwitch<bool>(Type)
      .Cases({"int", "unsigned int", "long", "unsigned long", "long long", "unsigned long long", "short", "unsigned short"}, true)
      .Cases({"char", "signed char", "unsigned char", "bool", "_Bool", "float", "double"}, true)
      .Default(false);
}

// Whether the text of the statement Release, written at At, would compile and release the same lease to the same pool.
class SameMeaning {
public:
  SameMeaning(const ir::Function &F, const ir::Module &M, ir::LocalId Lease, ir::Location Release, ir::Location At)
      : F(F), M(M), Lease(Lease), Release(Release), At(At) {}

  bool holds() const {
    for (uint32_t Index = 0; Index < F.Locals.size(); ++Index)
      if (Index != Lease.Index && !isUnchanged({Index}))
        return false;
    return true;
  }

private:
  bool isUnchanged(ir::LocalId Local) const {
    const ir::Local &L = F.Locals[Local.Index];
    if (!L.Name.isValid() || !L.Scope.isValid() || L.Scope.File != At.File)
      return L.Kind != ir::LocalKind::Parameter || !isWritten(Local, 0, ~0u);
    bool IsThere = L.Scope.contains(Release), IsHere = L.Scope.contains(At);
    if (IsThere && !IsHere)
      return false;
    if (!IsThere)
      return !IsHere || isNumber(L, M);
    if (isNumber(L, M))
      return L.Kind == ir::LocalKind::Parameter || isWritten(Local, 0, At.Offset);
    return !isWritten(Local, std::min(Release.Offset, At.Offset), std::max(Release.Offset, At.Offset));
  }

  bool isWritten(ir::LocalId Local, uint32_t Begin, uint32_t End) const {
    return anyInstruction(F, [&](const ir::Instruction &I) {
      const ir::Place *To = std::visit(WrittenPlace(), I.Data);
      return To && isAt(*To, Local) && To->Path.empty() && I.Where.Offset >= Begin && I.Where.Offset < End;
    });
  }

  const ir::Function &F;
  const ir::Module &M;
  ir::LocalId Lease;
  ir::Location Release, At;
};

// The return yields nothing, a constant or a variable other than the lease.
bool yieldsNoPartOf(const ir::Function &F, ir::LocalId Lease, const ir::Location &Return) {
  unsigned Values = 0;
  bool IsOther = anyInstruction(F, [&](const ir::Instruction &I) {
    if (I.Where.File != Return.File || I.Where.Offset < Return.Offset || I.Where.Offset >= Return.end())
      return false;
    ++Values;
    if (const auto *Value = std::get_if<ir::Store>(&I.Data))
      return Value->Value.Is == ir::Operand::Kind::Unknown || isAt(Value->Value.Place, Lease);
    const auto *Value = std::get_if<ir::Copy>(&I.Data);
    return !Value || isAt(Value->From, Lease);
  });
  return !IsOther && Values == (F.Result.isValid() ? 1u : 0u);
}

// A statement of its own that releases just this variable.
std::optional<ir::Location> statementThatReleases(const analysis::LeaseLeak &Fact, const ir::Function &F) {
  for (const ir::Location &Statement : Fact.ReleaseStatements) {
    bool IsOfVariable = anyInstruction(F, [&](const ir::Instruction &I) {
      const auto *Release = std::get_if<ir::Release>(&I.Data);
      return Release && I.Stmt == Statement && isAt(Release->Lease, Fact.Lease.Local) && Release->Lease.Path.empty();
    });
    if (IsOfVariable && Statement.File == Fact.Where.File)
      return Statement;
  }
  return std::nullopt;
}

} // namespace

std::optional<findings::Fix> releaseBeforeReturn(const analysis::LeaseLeak &Fact, const CheckContext &Context) {
  const ir::Function *F = Context.body(Fact.Function);
  if (!F || Fact.Paths.size() != 1 || !Fact.Lease.Local.isValid())
    return std::nullopt;
  const analysis::LossPath &Path = Fact.Paths.front();
  std::optional<ir::Location> Release = statementThatReleases(Fact, *F);
  if (Path.How != analysis::LossKind::End || !Path.InsertAt.isValid() || !Release)
    return std::nullopt;
  ir::Location At = Path.InsertAt;
  At.Length = 0;
  if (!yieldsNoPartOf(*F, Fact.Lease.Local, Path.Where) || !SameMeaning(*F, Context.Module, Fact.Lease.Local, *Release, At).holds())
    return std::nullopt;
  // A closing brace stands one step further out than the statements before it.
  std::string Inwards = Path.Where.Length == 1 && Release->Column > At.Column ? std::string(Release->Column - At.Column, ' ') : "";
  std::string NewLine = "\n" + std::string(At.Column - 1, ' ');
  return findings::Fix{"release the lease here too", {{Context.range(At), Inwards, Context.range(*Release), NewLine}}};
}

namespace {

// Some function that this one calls, or it itself, acquires from that kind of pool.
class MayAcquire {
public:
  MayAcquire(const CheckContext &Context, llvm::StringRef Pool) : Context(Context), Pool(Pool) {}

  bool after(const ir::Function &F, uint32_t Offset) {
    return anyInstruction(F, [&](const ir::Instruction &I) {
      if (I.Where.Offset < Offset)
        return false;
      if (const auto *Acquire = std::get_if<ir::Acquire>(&I.Data))
        return Context.Module[Acquire->Api].Pool == Pool;
      return mayCallOne(I);
    });
  }

private:
  bool mayCallOne(const ir::Instruction &I) {
    if (const auto *Object = std::get_if<ir::Construct>(&I.Data))
      return inBodyOf(Object->Constructor);
    const auto *Call = std::get_if<ir::Call>(&I.Data);
    if (!Call)
      return false;
    // Who is called is not known: it may be anyone.
    bool IsOpen = Call->IsVirtual || Call->Through;
    return IsOpen || inBodyOf(Call->Callee);
  }

  bool inBodyOf(ir::EntityId Callee) {
    const ir::Function *Body = Callee.isValid() && Seen.insert(Callee).second ? Context.body(Callee) : nullptr;
    return Body && after(*Body, 0);
  }

  const CheckContext &Context;
  llvm::StringRef Pool;
  std::set<ir::EntityId> Seen;
};

// A name that nothing in the program has, so that it hides nothing.
std::string freshName(const ir::Module &M) {
  auto IsTaken = [&](llvm::StringRef Name) {
    return llvm::is_contained(M.Names, Name) ||
           llvm::any_of(M.Entities, [&](const ir::Entity &E) { return llvm::StringRef(E.Name).ends_with(Name); });
  };
  std::string Name = "lease";
  for (unsigned Number = 2; IsTaken(Name); ++Number)
    Name = "lease" + std::to_string(Number);
  return Name;
}

} // namespace

std::optional<findings::Fix> nameLease(const analysis::LeaseLeak &Fact, const CheckContext &Context) {
  const ir::Function *F = Context.body(Fact.Function);
  const ir::Location &Statement = Fact.Lease.Statement;
  if (!F || !Statement.isValid() || Fact.Lease.Taken.size() != 1)
    return std::nullopt;
  if (MayAcquire(Context, Context.Module[Fact.Lease.Api].Pool).after(*F, Statement.end()))
    return std::nullopt;
  findings::SourceRange Start = Context.range(Statement);
  Start.Length = 0;
  // A reference keeps a temporary alive, also one that can be neither copied nor moved.
  return findings::Fix{"give the lease a name, so that it lasts to the end of the scope",
                       {{std::move(Start), "auto &&" + freshName(Context.Module) + " = ", std::nullopt}}};
}

} // namespace poolcheck::checks
