#include "checks/ReuseLease.h"

#include "checks/LeaseUses.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::checks {

static bool isExactly(const ir::Place &P, ir::LocalId Local) { return P.Base == ir::Place::Root::Local && P.Local == Local && P.Path.empty(); }

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
