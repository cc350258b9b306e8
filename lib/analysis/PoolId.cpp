#include "analysis/PoolId.h"

namespace poolcheck::analysis {

using ir::Place;
using Step = ir::PathStep::Kind;

namespace {

bool isThis(const ir::Function &F, const Place &P) { return P.Base == Place::Root::Local && F.Locals[P.Local.Index].Kind == ir::LocalKind::This; }

bool isMember(const ir::Function &F, const Place &P) { return isThis(F, P) && F.Class.isValid(); }

// Another name of P that lives longer than the execution of F: `pool = new Pool(8)` names the new object by a global.
Place lastingName(const ir::Function &F, const State &S, const Place &P) {
  for (const auto &[Name, V] : S.Names) {
    if (!V.isPlace() || !isOutside(F, Name) || isResult(F, Name) || (Name.Base == Place::Root::Local && !isMember(F, Name)))
      continue;
    if (Place Target = S.resolve(Name); P.isWithin(Target))
      return moved(P, Target, Name);
  }
  return P;
}

// The member that P, below a parameter, is of a class of the program: `S.Pool` for `Store &S`, `S->Pool` for `Store *S`.
std::optional<PoolId> memberOf(const Context &Ctx, const ir::Function &F, const Place &P) {
  bool IsPointee = !P.Path.empty() && P.Path.front().Step == Step::Deref;
  if (P.Path.size() < (IsPointee ? 2 : 1) || P.Path[IsPointee].Step != Step::Field)
    return std::nullopt;
  llvm::StringRef Type = Ctx.text(F.Locals[P.Local.Index].Type);
  Type.consume_front("const ");
  if (Type.consume_back(" *") != IsPointee)
    return std::nullopt;
  ir::EntityId Class = Ctx.classNamed(Type);
  if (!Class.isValid())
    return std::nullopt;
  Place Whole = Place::local(P.Local);
  return PoolId{Class, moved(P, IsPointee ? Whole.then(P.Path.front()) : Whole, Place::local(ir::LocalId{0})), true};
}

Place withoutVariableKeys(const Context &Ctx, Place P) {
  llvm::erase_if(P.Path, [&](ir::PathStep S) { return S.Step == Step::Element && Ctx.text(S.Name).starts_with("#"); });
  for (ir::PathStep &S : P.Path)
    if (S.Step == Step::Element && Ctx.text(S.Name).starts_with("%"))
      S.Name = {};
  return P;
}

} // namespace

std::optional<PoolRef> poolAt(const Context &Ctx, const ir::Function &F, const State &S, const Place &P) {
  if (!P.isValid() || isResult(F, P))
    return std::nullopt;
  PoolRef Found;
  auto Made = llvm::find_if(S.Pools, [&](const PoolObject &Pool) { return Pool.At == P; });
  if (Made != S.Pools.end())
    Found.Made = Made->Made;
  Place Lasting = isOutside(F, P) ? P : lastingName(F, S, P);
  if (isThis(F, Lasting) && !F.Class.isValid())
    return std::nullopt; // a closure: whoever makes it knows
  Found.Id.Place = withoutVariableKeys(Ctx, Lasting);
  if (isMember(F, Lasting)) {
    Found.Id.Owner = F.Class;
    Found.Id.IsMember = true;
    Found.Id.Place.Local = ir::LocalId{0};
  } else if (auto Member = isOutside(F, Lasting) && Lasting.Base == Place::Root::Local ? memberOf(Ctx, F, Found.Id.Place) : std::nullopt) {
    Found.Id = *Member;
  } else if (Lasting.Base == Place::Root::Local) {
    Found.Id.Owner = F.Entity;
  }
  return Found;
}

} // namespace poolcheck::analysis
