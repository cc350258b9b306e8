#include "checks/ReuseLease.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace poolcheck::checks {

namespace {

// The lease that an instruction does more to than send statements: the two names would no longer mean what they meant apart.
struct TouchedLease {
  const ir::Place *operator()(const ir::Release &I) const { return &I.Lease; }
  const ir::Place *operator()(const ir::Begin &I) const { return &I.Lease; }
  const ir::Place *operator()(const ir::Commit &I) const { return &I.Target; }
  const ir::Place *operator()(const ir::Rollback &I) const { return &I.Target; }
  const ir::Place *operator()(const ir::OpenCursor &I) const { return &I.Lease; }
  const ir::Place *operator()(const ir::Keepalive &I) const { return &I.Target; }
  const ir::Place *operator()(const ir::Move &I) const { return &I.From; }
  const ir::Place *operator()(const ir::Store &I) const { return &I.To; }
  template <class Other> const ir::Place *operator()(const Other &) const { return nullptr; }
};

} // namespace

// SQL text may hold a transaction statement; only text that is known not to begin one is harmless.
static bool mayBeTransaction(const ir::Execute &I, const ir::Module &M) {
  if (I.Sql.Is != ir::Operand::Kind::String)
    return true;
  llvm::StringRef Verb = M.text(I.Sql.Text).ltrim().take_until([](char C) { return !llvm::isAlpha(C); });
  static constexpr llvm::StringLiteral Harmless[] = {"select", "insert", "update", "delete"};
  return llvm::none_of(Harmless, [&](llvm::StringRef Word) { return Verb.equals_insensitive(Word); });
}

static bool isExactly(const ir::Place &P, ir::LocalId Local) { return P.Base == ir::Place::Root::Local && P.Local == Local && P.Path.empty(); }

// `lease->`, `*lease`, `lease[key]`, `lease.get()`: leads to the connection and does nothing to the lease.
static bool isAccess(const ir::Call &Call, const ir::Module &M) {
  static constexpr llvm::StringLiteral Accessors[] = {"::operator->", "::operator*", "::operator[]", "::get"};
  return Call.Callee.isValid() && llvm::any_of(Accessors, [&](llvm::StringRef Name) { return llvm::StringRef(M[Call.Callee].Name).ends_with(Name); });
}

// Hands the lease object itself to code that may do anything with it. What is reached through it, such as the connection, may go where it likes.
static bool handsOn(const ir::Instruction &I, ir::LocalId Lease, const ir::Module &M) {
  auto Names = [&](const ir::Operand &O) {
    return (O.Is == ir::Operand::Kind::Place || O.Is == ir::Operand::Kind::Address) && isExactly(O.Place, Lease);
  };
  if (const auto *Call = std::get_if<ir::Call>(&I.Data))
    return llvm::any_of(Call->Arguments, Names) && !isAccess(*Call, M);
  if (const auto *Object = std::get_if<ir::Construct>(&I.Data))
    return llvm::any_of(Object->Arguments, Names);
  if (const auto *Task = std::get_if<ir::Spawn>(&I.Data))
    return llvm::any_of(Task->Arguments, Names);
  if (const auto *Alias = std::get_if<ir::Bind>(&I.Data))
    return isExactly(Alias->Target, Lease);
  const auto *Pointer = std::get_if<ir::Store>(&I.Data);
  return Pointer && Names(Pointer->Value);
}

static bool isOnlyQueried(const ir::Function &F, ir::LocalId Lease, const ir::Module &M) {
  auto IsLease = [&](const ir::Place &P) { return P.Base == ir::Place::Root::Local && P.Local == Lease; };
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions) {
      const ir::Place *Touched = std::visit(TouchedLease(), I.Data);
      if ((Touched && IsLease(*Touched)) || handsOn(I, Lease, M))
        return false;
      const auto *Sql = std::get_if<ir::Execute>(&I.Data);
      if (Sql && IsLease(Sql->Lease) && mayBeTransaction(*Sql, M))
        return false;
    }
  return true;
}

// Inside Statement the name of Outer means Outer, and Statement declares nothing but Inner.
static bool isNameFree(const ir::Function &F, ir::LocalId Outer, ir::LocalId Inner, const ir::Location &Statement) {
  for (uint32_t Index = 0; Index < F.Locals.size(); ++Index) {
    const ir::Local &Other = F.Locals[Index];
    if (Index == Outer.Index || !Other.Scope.isValid() || Other.Scope.File != Statement.File)
      continue;
    bool IsDeclaredHere = Other.Scope.Offset >= Statement.Offset && Other.Scope.Offset <= Statement.end();
    if (IsDeclaredHere && Index != Inner.Index)
      return false;
    bool Hides = Other.Name == F.Locals[Outer.Index].Name && (IsDeclaredHere || Other.Scope.contains(Statement));
    if (Hides)
      return false;
  }
  return true;
}

static bool areAlike(const ir::Local &Outer, const ir::Local &Inner, const ir::Module &M) {
  return Outer.Kind != ir::LocalKind::Temporary && Inner.Kind == ir::LocalKind::Variable && Outer.Name.isValid() && Inner.Name.isValid() &&
         Outer.Type == Inner.Type && !(Outer.Type.isValid() && M.text(Outer.Type).starts_with("const "));
}

static const ir::Acquire *acquireAt(const ir::Function &F, const analysis::Trace &Taken) {
  if (Taken.size() != 1)
    return nullptr;
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions)
      if (const auto *Acquire = std::get_if<ir::Acquire>(&I.Data); Acquire && I.Where == Taken.front().Where)
        return Acquire;
  return nullptr;
}

// The place means the same pool wherever the function names it: no variable on the way to it is set twice.
static bool isFixed(const ir::Function &F, const ir::Place &Pool) {
  if (Pool.Base != ir::Place::Root::Local)
    return true;
  unsigned Settings = Pool.Local.Index < F.ParameterCount;
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions) {
      const auto *Alias = std::get_if<ir::Bind>(&I.Data);
      const auto *Value = std::get_if<ir::Store>(&I.Data);
      Settings += (Alias && Alias->Name.Base == Pool.Base && Alias->Name.Local == Pool.Local) ||
                  (Value && Value->To.Base == Pool.Base && Value->To.Local == Pool.Local);
    }
  return Settings <= 1;
}

// On every path, and not only on the one that was found, both are leases of one pool, each made by the declaration of its variable.
static bool areOfOnePool(const ir::Function &F, const ir::Acquire *Outer, const ir::Acquire *Inner, ir::LocalId OuterVariable) {
  return Outer && Inner && isExactly(Outer->Lease, OuterVariable) && Inner->Lease.Base == ir::Place::Root::Local && Inner->Lease.Path.empty() &&
         Outer->Pool == Inner->Pool && isFixed(F, Outer->Pool);
}

static bool canReuse(const analysis::NestedAcquire &Fact, const CheckContext &Context) {
  const analysis::LeaseFact &Outer = Fact.Outer, &Inner = Fact.Inner;
  if (Fact.SamePool != analysis::Identity::Certain || Fact.IsLoop || Fact.IsRecursion || Outer.HasOpenCursor || Outer.IsHolder)
    return false;
  if (Inner.Taken.size() != 1 || !Outer.Local.isValid() || !Inner.Statement.isValid() || Outer.Api != Inner.Api)
    return false;
  if (!Outer.Taken.empty() && Inner.Statement.contains(Outer.Taken.front().Where))
    return false;
  return Context.Module[Inner.Api].Lease == ir::LeaseKind::Scoped;
}

std::optional<findings::Fix> reuseLease(const analysis::NestedAcquire &Fact, const CheckContext &Context) {
  const ir::Function *F = Context.body(Fact.Function);
  if (!F || !canReuse(Fact, Context))
    return std::nullopt;
  const ir::Acquire *Taken = acquireAt(*F, Fact.Inner.Taken);
  if (!areOfOnePool(*F, acquireAt(*F, Fact.Outer.Taken), Taken, Fact.Outer.Local))
    return std::nullopt;
  ir::LocalId OuterId = Fact.Outer.Local, InnerId = Taken->Lease.Local;
  const ir::Local &Outer = F->Locals[OuterId.Index], &Inner = F->Locals[InnerId.Index];
  if (!areAlike(Outer, Inner, Context.Module) || !Outer.Scope.contains(Fact.Inner.Statement))
    return std::nullopt;
  if (!isNameFree(*F, OuterId, InnerId, Fact.Inner.Statement) || !isOnlyQueried(*F, OuterId, Context.Module) ||
      !isOnlyQueried(*F, InnerId, Context.Module))
    return std::nullopt;
  std::string OuterName = Context.Module.text(Outer.Name).str(), InnerName = Context.Module.text(Inner.Name).str();
  findings::Edit Edit{Context.range(Fact.Inner.Statement), "auto &" + InnerName + " = " + OuterName + ";", std::nullopt};
  return findings::Fix{"use '" + OuterName + "', which is open already, instead of a second lease", {std::move(Edit)}};
}

} // namespace poolcheck::checks
