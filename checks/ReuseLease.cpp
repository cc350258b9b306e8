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

static bool isOnlyQueried(const ir::Function &F, ir::LocalId Lease, const ir::Module &M) {
  auto IsLease = [&](const ir::Place &P) { return P.Base == ir::Place::Root::Local && P.Local == Lease; };
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions) {
      const ir::Place *Touched = std::visit(TouchedLease(), I.Data);
      if (Touched && IsLease(*Touched))
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

// The local variable that the acquire at Where makes a lease of; invalid when the lease ends up elsewhere.
static ir::LocalId leaseTakenAt(const ir::Function &F, const ir::Location &Where) {
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions)
      if (const auto *Acquire = std::get_if<ir::Acquire>(&I.Data); Acquire && I.Where == Where && Acquire->Lease.Path.empty())
        return Acquire->Lease.Local;
  return {};
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
  ir::LocalId OuterId = Fact.Outer.Local, InnerId = leaseTakenAt(*F, Fact.Inner.Taken.front().Where);
  if (!InnerId.isValid())
    return std::nullopt;
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
