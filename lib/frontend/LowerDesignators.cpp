#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

namespace poolcheck::frontend {

using namespace clang;
using models::Designator;
using models::Effect;

ir::Place FunctionLowering::designated(const Designator &D, CallSite &Site, Role As) {
  ir::Place P;
  switch (D.Root) {
  case Designator::Base::None:
    return {};
  case Designator::Base::This:
    P = Site.Object;
    break;
  case Designator::Base::Outer:
    P = Site.Object;
    if (!P.Path.empty())
      P.Path.pop_back();
    break;
  case Designator::Base::Result:
    P = Site.Result;
    if (D.IsPointee)
      P = step(P, ir::PathStep::Kind::Deref);
    break;
  case Designator::Base::Global:
    P = ir::Place::global(Unit.Names.hidden(D.Global));
    break;
  case Designator::Base::Argument: {
    if (D.Argument >= Site.Arguments.size())
      return {};
    const Expr *Argument = Site.Arguments[D.Argument];
    bool IsPointer = Argument->getType()->isPointerType();
    // A pool passed by pointer is what the pointer points to; so is a lease object, but a raw handle is the pointer itself.
    ir::Operand Value = operandOf(Argument);
    if (Value.Is == ir::Operand::Kind::Address)
      P = Value.Place;
    else if (Value.Is == ir::Operand::Kind::Place)
      P = D.IsPointee || (As == Role::Pool && IsPointer) ? step(Value.Place, ir::PathStep::Kind::Deref) : Value.Place;
    break;
  }
  }
  for (size_t I = 0; I < D.Path.size(); ++I) {
    llvm::StringRef Name = D.Path[I];
    bool IsLastElement = std::find(D.Path.begin() + I + 1, D.Path.end(), "[]") == D.Path.end();
    bool IsKeyed = D.KeyArgument && *D.KeyArgument < Site.Arguments.size() && IsLastElement;
    if (Name == "^")
      P = step(P, ir::PathStep::Kind::Owned);
    else if (Name == "*")
      P = step(P, ir::PathStep::Kind::Deref);
    else if (Name == "[]")
      P = step(P, ir::PathStep::Kind::Element, IsKeyed ? keyOf(Site.Arguments[*D.KeyArgument]) : std::nullopt);
    else
      P = field(P, Name);
  }
  return P;
}

QualType FunctionLowering::designatedType(const Designator &D, const CallSite &Site) const {
  QualType Type;
  if (D.Root == Designator::Base::This && Site.ObjectClass)
    Type = Unit.Ast.getCanonicalTagType(Site.ObjectClass);
  else if (D.Root == Designator::Base::Result && Site.E)
    Type = Site.E->getType();
  else if (D.Root == Designator::Base::Argument && D.Argument < Site.Arguments.size())
    Type = Site.Arguments[D.Argument]->getType();
  if (Type.isNull())
    return Unit.Ast.VoidTy;
  if (!D.Path.empty() && D.Path.front() == "^")
    if (const auto *Owner = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Type->getAsCXXRecordDecl()))
      if (Owner->getTemplateArgs().size() && Owner->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
        return Owner->getTemplateArgs()[0].getAsType();
  return Type;
}

std::optional<bool> FunctionLowering::holds(const models::CallTest &Test, const CallSite &Site) {
  using Kind = models::CallTest::Kind;
  if (Test.Is == Kind::Always)
    return true;
  if (Test.Is == Kind::Perhaps || Test.OfResult || Test.Argument >= Site.Arguments.size())
    return std::nullopt;
  ir::Operand Value = operandOf(Site.Arguments[Test.Argument]);
  bool IsNumber = Value.Is == ir::Operand::Kind::Int || Value.Is == ir::Operand::Kind::Bool;
  bool IsPointer = Value.Is == ir::Operand::Kind::Null || Value.Is == ir::Operand::Kind::Address || Value.Is == ir::Operand::Kind::Function;
  switch (Test.Is) {
  case Kind::Always:
    return true;
  case Kind::IsTrue:
    return IsNumber ? std::optional(Value.Int != 0) : std::nullopt;
  case Kind::IsFalse:
  case Kind::IsZero:
    return IsNumber ? std::optional(Value.Int == 0) : std::nullopt;
  case Kind::IsNegative:
    return IsNumber ? std::optional(Value.Int < 0) : std::nullopt;
  case Kind::IsPositive:
    return IsNumber ? std::optional(Value.Int > 0) : std::nullopt;
  case Kind::Is:
    return IsNumber ? std::optional(Value.Int == Test.Number) : std::nullopt;
  case Kind::IsNot:
    return IsNumber ? std::optional(Value.Int != Test.Number) : std::nullopt;
  case Kind::Contains:
    if (std::optional<std::string> Text = keyOf(Site.Arguments[Test.Argument]))
      return llvm::StringRef(*Text).contains(Test.Text);
    return std::nullopt;
  case Kind::Perhaps:
    return std::nullopt;
  case Kind::IsNull:
  case Kind::IsNotNull:
    if (!IsPointer && !IsNumber)
      return std::nullopt;
    return (Value.Is == ir::Operand::Kind::Null || (IsNumber && Value.Int == 0)) == (Test.Is == Kind::IsNull);
  }
  return std::nullopt;
}

// The test as a branch, where the program may tell its outcome.
std::optional<ir::Condition> FunctionLowering::conditionOf(const models::CallTest &Test, CallSite &Site, bool &Negated) {
  using Kind = models::CallTest::Kind;
  using Is = ir::Condition::Kind;
  if (Test.Is == Kind::Perhaps)
    return ir::Condition();
  ir::Place What = Test.OfResult ? Site.Result : Test.Argument < Site.Arguments.size() ? placeOf(Site.Arguments[Test.Argument]) : ir::Place();
  if (!What.isValid())
    return std::nullopt;
  Negated = Test.Is == Kind::IsFalse || Test.Is == Kind::IsNotNull || Test.Is == Kind::IsNot || Test.Is == Kind::IsPositive;
  switch (Test.Is) {
  case Kind::IsTrue:
  case Kind::IsFalse:
    return ir::Condition{Is::IsTrue, What, 0};
  case Kind::IsNull:
  case Kind::IsNotNull:
    return ir::Condition{Is::IsNull, What, 0};
  case Kind::IsNegative:
    return ir::Condition{Is::Less, What, 0};
  case Kind::IsPositive:
    return ir::Condition{Is::Less, What, 1};
  case Kind::IsZero:
    return ir::Condition{Is::Equals, What, 0};
  case Kind::Is:
  case Kind::IsNot:
    return ir::Condition{Is::Equals, What, Test.Number};
  case Kind::Always:
  case Kind::Contains:
  case Kind::Perhaps:
    break;
  }
  return std::nullopt;
}

// The pool's type; that of a part of a guard, such as std::unique_lock<std::mutex>, is what the template is about.
static PoolMatch poolOf(UnitContext &Unit, const Designator &Pool, QualType Type) {
  PoolMatch Found = Unit.Models.pool(Type);
  const auto *Guard = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Type.getNonReferenceType()->getAsCXXRecordDecl());
  if (Found.Type || Pool.Path.empty() || !Guard || Guard->getTemplateArgs().size() == 0)
    return Found;
  const TemplateArgument &About = Guard->getTemplateArgs()[0];
  return About.getKind() == TemplateArgument::Type ? Unit.Models.pool(About.getAsType()) : Found;
}

ir::ApiId FunctionLowering::apiOf(const FunctionMatch &Match, const Effect &E, CallSite &Site) {
  ir::Api Row;
  Row.Name = Match.Function->Name.empty() && Site.Callee ? qualifiedName(Site.Callee) : Match.Function->Name;
  if (const auto *Constructor = dyn_cast_or_null<CXXConstructorDecl>(Site.Callee))
    Row.Name = qualifiedName(Constructor->getParent());
  Row.Library = Match.From->Library;
  if (E.Pool.isSet()) {
    PoolMatch Pool = poolOf(Unit, E.Pool, designatedType(E.Pool, Site));
    Row.Pool = Pool.Type ? Pool.Type->Type : E.Pool.Root == Designator::Base::Global ? E.Pool.Global : "";
    if (Pool.Type) {
      Row.DefaultCapacity = Pool.Type->DefaultCapacity;
      Row.IsLock = Pool.Type->IsLock;
    }
  } else if (E.Kind == models::EffectKind::Release) {
    PoolMatch Lock = poolOf(Unit, E.Lease, designatedType(E.Lease, Site));
    Row.IsLock = Lock.Type && Lock.Type->IsLock;
  }
  QualType LeaseType = designatedType(E.Lease.isSet() ? E.Lease : E.Object, Site);
  LeaseMatch Named = E.LeaseType.empty() ? LeaseMatch() : Unit.Models.leaseNamed(E.LeaseType);
  if (LeaseMatch Lease = Named.Type ? Named : Unit.Models.lease(LeaseType); Lease.Type) {
    Row.Lease = Lease.Type->Kind;
    Row.ApiTransaction = Lease.Type->ApiTransaction;
    Row.SqlTransaction = Lease.Type->SqlTransaction;
  } else if (LeaseType->isPointerType() || LeaseType->isIntegerType() || E.Kind == models::EffectKind::Release) {
    // A handle, or something that is given back by hand.
    Row.Lease = ir::LeaseKind::Raw;
  }
  if (E.LeaseIs)
    Row.Lease = *E.LeaseIs;
  for (const models::ExhaustionCase &Case : E.Exhausted) {
    Row.Exhausted = Case.Then;
    if (holds(Case.When, Site).value_or(false))
      break;
  }
  return Unit.Module.api(Row);
}

ir::Storage FunctionLowering::storageOf(const ir::Place &Pool) const {
  if (Pool.Base == ir::Place::Root::Global)
    return ir::Storage::Static;
  const ir::Local &L = Result.Locals[Pool.Local.Index];
  if (!Pool.Path.empty() && (Pool.Path.back().Step == ir::PathStep::Kind::Deref || Pool.Path.back().Step == ir::PathStep::Kind::Owned))
    return ir::Storage::Heap;
  if (L.Kind == ir::LocalKind::This || !Pool.Path.empty())
    return ir::Storage::Member;
  return L.Kind == ir::LocalKind::Temporary ? ir::Storage::Temporary : ir::Storage::Automatic;
}

} // namespace poolcheck::frontend
