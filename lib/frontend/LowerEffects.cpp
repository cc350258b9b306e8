#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/Support/Regex.h"

namespace poolcheck::frontend {

using namespace clang;
using models::Designator;
using models::Effect;
using models::EffectKind;

namespace {

// Does an initialiser read anything that a static variable's could not?
bool needsLocals(const Stmt *S) {
  if (!S)
    return false;
  if (isa<CXXThisExpr>(S))
    return true;
  if (const auto *Reference = dyn_cast<DeclRefExpr>(S))
    if (const auto *V = dyn_cast<VarDecl>(Reference->getDecl()); V && V->hasLocalStorage())
      return true;
  return llvm::any_of(S->children(), needsLocals);
}

// What a pointer argument without a class points to, as of `free`: it just ends.
bool isMemory(const Designator &Object, QualType Argument) {
  return Object.Root == Designator::Base::Argument && Argument->isPointerType() && !Argument->getPointeeCXXRecordDecl();
}

bool isContentOfThis(const Designator &D) { return D.Root == Designator::Base::This && D.Path.size() == 1 && D.Path.front() == "^"; }

} // namespace

void FunctionLowering::applyModel(const FunctionMatch &Match, CallSite &Site) {
  forgetResults(*Match.Function, Site);
  for (const Effect &E : Match.Function->Effects)
    if (E.When.Is == models::CallTest::Kind::Always)
      applyEffect(E, Match, Site);
    else
      applyWhen(E, Match, Site);
  const auto *Constructor = dyn_cast_or_null<CXXConstructorDecl>(Site.Callee);
  if (Constructor)
    if (PoolMatch Pool = Unit.Models.pool(Unit.Ast.getCanonicalTagType(Constructor->getParent())); Pool.Type && Match.Function->Effects.empty())
      constructPool(Site.Object, Pool, Site, {});
}

namespace {

// The places that an effect speaks of.
template <class Function> void forEachDesignator(const Effect &E, Function Visit) {
  for (const Designator *D : {&E.Object, &E.From, &E.Pool, &E.Lease, &E.Guard, &E.Sql})
    Visit(*D);
  for (const Designator &D : E.With)
    Visit(D);
}

bool isWaiting(ir::Exhaustion What) { return What == ir::Exhaustion::Waits || What == ir::Exhaustion::Shares; }

// The number behind `&n`.
bool isAddressOfNumber(const Expr *Argument) {
  const auto *Unary = dyn_cast<UnaryOperator>(Argument->IgnoreParenCasts());
  return Unary && Unary->getOpcode() == UO_AddrOf && Unary->getSubExpr()->getType()->isArithmeticType();
}

} // namespace

// What the call gives back, and writes through `&n`, is unknown where no effect says what it is.
void FunctionLowering::forgetResults(const models::FunctionModel &Function, CallSite &Site) {
  bool HasResult = false, HasStatus = false;
  llvm::SmallSet<unsigned, 4> Named;
  for (const Effect &E : Function.Effects) {
    HasStatus |= E.Success.has_value();
    forEachDesignator(E, [&](const Designator &D) {
      HasResult |= D.Root == Designator::Base::Result && !E.When.OfResult;
      if (D.Root == Designator::Base::Argument)
        Named.insert(D.Argument);
    });
  }
  bool IsUsed = Site.E && !isa_and_nonnull<Expr>(Body->statementOf(Site.E)) && Site.E->getType()->isScalarType();
  if (IsUsed && !HasResult && !HasStatus && Site.Result.isValid() && !isa<CXXConstructExpr>(Site.E))
    emit(ir::Store{Site.Result, {}}, Site.Where);
  for (unsigned I = 0; I < Site.Arguments.size(); ++I)
    if (!Named.contains(I) && isAddressOfNumber(Site.Arguments[I]))
      if (ir::Place Number = pointee(Site.Arguments[I]); Number.isValid())
        emit(ir::Store{Number, {}}, Site.Where);
}

// An effect with a test: decided here, or else a branch.
void FunctionLowering::applyWhen(const Effect &E, const FunctionMatch &Match, CallSite &Site) {
  bool Negated = false;
  if (std::optional<bool> IsMet = holds(E.When, Site)) {
    if (*IsMet)
      applyEffect(E, Match, Site);
  } else if (std::optional<ir::Condition> If = CurrentEnds ? std::nullopt : conditionOf(E.When, Site, Negated)) {
    fork(*If, [&](bool Outcome) {
      if (Outcome != Negated)
        applyEffect(E, Match, Site);
    });
  } else if (E.Kind == EffectKind::Acquire || E.Kind == EffectKind::Borrow) {
    applyEffect(E, Match, Site);
  }
}

void FunctionLowering::applyEffect(const Effect &E, const FunctionMatch &Match, CallSite &Site) {
  switch (E.Kind) {
  case EffectKind::ConstructPool:
    return applyConstructPool(E, Site);
  case EffectKind::SetCapacity:
    return applySetCapacity(E, Match, Site);
  case EffectKind::Acquire:
  case EffectKind::Borrow:
    return applyAcquire(E, Match, Site);
  case EffectKind::Release:
  case EffectKind::Begin:
  case EffectKind::Commit:
  case EffectKind::Rollback:
  case EffectKind::Execute:
  case EffectKind::OpenCursor:
  case EffectKind::CloseCursor:
  case EffectKind::Use:
  case EffectKind::Keeps:
  case EffectKind::Keepalive:
    return applyUse(E, Match, Site);
  case EffectKind::Names:
    return applyNames(E, Site);
  case EffectKind::Moves:
  case EffectKind::Copies:
    return applyTransfer(E, Site);
  case EffectKind::Ends:
    if (isContentOfThis(E.Object) && endPointee(Site.Object, Site.ObjectClass, Site.Where, 0))
      return;
    if (ir::Place Object = designated(E.Object, Site); isMemory(E.Object, designatedType(E.Object, Site)) && Object.isValid())
      return emit(ir::Destroy{Object, {}}, Site.Where);
    return destroy(designated(E.Object, Site), designatedType(E.Object, Site), Site.Where);
  case EffectKind::Constructs:
    return applyConstructs(E, Site);
  case EffectKind::Invokes:
  case EffectKind::Spawns:
    return applyInvocation(E, Site);
  case EffectKind::Blocks:
    return emit(ir::Block{E.Blocks, E.Object.isSet() ? designated(E.Object, Site) : Site.Object}, Site.Where);
  case EffectKind::Text:
    return applyText(E, Site);
  case EffectKind::NeverReturns:
    CurrentEnds = true;
    return;
  }
}

// What is done to a lease that is there, or to something that depends on one.
void FunctionLowering::applyUse(const Effect &E, const FunctionMatch &Match, CallSite &Site) {
  auto Emit = [&](const ir::Place &Main, ir::InstructionData Data) {
    if (Main.isValid())
      emit(std::move(Data), Site.Where, wholeStatement(Site.E));
  };
  ir::Place Lease = designated(E.Lease, Site, Role::Lease);
  ir::Place Target = designated(E.Object, Site, Role::Lease);
  switch (E.Kind) {
  case EffectKind::Release:
    return Emit(Lease, ir::Release{Lease, apiOf(Match, E, Site), E.Nulls, !E.ToleratesNull});
  case EffectKind::Begin: {
    ir::Begin Begin{Lease, apiOf(Match, E, Site), std::nullopt, ir::GuardEnd::Nothing};
    if (ir::Place Guard = designated(E.Guard, Site); Guard.isValid()) {
      Begin.Guard = Guard;
      Begin.AtEnd = E.AtEnd;
    }
    if (!E.Success || !Site.Result.isValid() || CurrentEnds)
      return Emit(Lease, Begin);
    return fork({ir::Condition::Kind::Equals, Site.Result, *E.Success}, [&](bool IsSuccess) {
      if (IsSuccess != E.SuccessIsNegated)
        Emit(Lease, Begin);
    });
  }
  case EffectKind::Commit:
    return Emit(Target, ir::Commit{Target});
  case EffectKind::Rollback:
    return Emit(Target, ir::Rollback{Target});
  case EffectKind::Execute: {
    ir::Operand Sql;
    if (E.Sql.Root == Designator::Base::Argument && E.Sql.Argument < Site.Arguments.size())
      Sql = operandOf(Site.Arguments[E.Sql.Argument]);
    return Emit(Lease, ir::Execute{Lease, Sql, apiOf(Match, E, Site)});
  }
  case EffectKind::OpenCursor:
    if (ir::Place Cursor = designated(E.Object, Site); Lease.isValid())
      Emit(Cursor, ir::OpenCursor{Cursor, Lease, E.Holds});
    return;
  case EffectKind::CloseCursor: {
    ir::Place Cursor = designated(E.Object, Site);
    return Emit(Cursor, ir::CloseCursor{Cursor});
  }
  case EffectKind::Use:
    return Emit(Lease, ir::Use{Lease});
  case EffectKind::Keeps:
    return Emit(Target, ir::Copy{step(ir::Place::global(Unit.Names.hidden("kept by " + Match.From->Library)), ir::PathStep::Kind::Element), Target});
  case EffectKind::Keepalive:
    return Emit(Target, ir::Keepalive{Target, apiOf(Match, E, Site), E.Keepalive});
  default:
    return;
  }
}

void FunctionLowering::applyAcquire(const Effect &E, const FunctionMatch &Match, CallSite &Site) {
  ir::Acquire Take;
  Take.Pool = designated(E.Pool, Site, Role::Pool);
  Take.Api = apiOf(Match, E, Site);
  bool IsBorrow = E.Kind == EffectKind::Borrow;
  Take.Lease = IsBorrow ? temporary() : designated(E.Lease, Site, Role::Lease);
  if (!Take.Pool.isValid() || !Take.Lease.isValid())
    return;
  bool IsDiscarded = Site.E && Body->isDiscarded(Site.E);
  // Whoever waits for ever and does not look at the status relies on success.
  if (E.Success && Site.Result.isValid() && !(IsDiscarded && isWaiting(Unit.Module[Take.Api].Exhausted)))
    Take.Status = ir::StatusTest{Site.Result, *E.Success, E.SuccessIsNegated};
  ir::Location Where = Site.E ? declarationOr(Site.E, Site.Where) : Site.Where;
  emit(Take, Where, wholeStatement(Site.E));
  if (!IsBorrow)
    return;
  if (E.Sql.isSet() && E.Sql.Argument < Site.Arguments.size())
    emit(ir::Execute{Take.Lease, operandOf(Site.Arguments[E.Sql.Argument]), Take.Api}, Where);
  emit(ir::Release{Take.Lease, Take.Api}, Where);
}

// Where the source writes E as an integer literal; nowhere when it does not, or a macro does.
ir::Location FunctionLowering::literalOf(const Expr *E) const {
  const auto *Literal = E ? dyn_cast<clang::IntegerLiteral>(E->IgnoreParenImpCasts()) : nullptr;
  return Literal && Literal->getLocation().isFileID() ? Unit.Sources.token(Literal->getLocation()) : ir::Location();
}

void FunctionLowering::constructPool(ir::Place Pool, const PoolMatch &Match, CallSite &Site, const GivenCapacity &Capacity) {
  if (!Pool.isValid() || !Match.Type)
    return;
  ir::Api Row;
  Row.Name = Row.Pool = Match.Type->Type;
  Row.Library = Match.From->Library;
  Row.DefaultCapacity = Match.Type->DefaultCapacity;
  ir::ConstructPool New{Pool, Unit.Module.api(Row), Capacity.Number, storageOf(Pool), true, Capacity.Literal};
  for (const Expr *Argument : Site.Arguments)
    New.NeedsNoLocals &= !needsLocals(Argument);
  emit(New, Site.E ? declarationOr(Site.E, Site.Where) : Site.Where, wholeStatement(Site.E));
}

void FunctionLowering::applyConstructPool(const Effect &E, CallSite &Site) {
  const Designator &Pool = E.Pool.isSet() ? E.Pool : E.Object;
  QualType Type = designatedType(Pool, Site);
  constructPool(designated(Pool, Site, Role::Pool), Unit.Models.pool(Type), Site, capacityOf(E.Capacity, Site));
}

void FunctionLowering::applySetCapacity(const Effect &E, const FunctionMatch &Match, CallSite &Site) {
  GivenCapacity Given = capacityOf(E.Capacity, Site);
  if (ir::Place Pool = designated(E.Object, Site, Role::Pool); Pool.isValid())
    emit(ir::SetCapacity{Pool, Given.Number, apiOf(Match, E, Site), Given.Literal}, Site.Where, wholeStatement(Site.E));
}

FunctionLowering::GivenCapacity FunctionLowering::capacityOf(const models::CapacitySource &Source, CallSite &Site) {
  GivenCapacity Given;
  bool IsArgument = Source.From.Root == Designator::Base::Argument && Source.From.Argument < Site.Arguments.size();
  bool IsWhole = IsArgument && !Source.From.IsPointee && Source.From.Path.empty();
  if (!Source.Pattern.empty()) {
    if (IsArgument)
      Given.Number = numberIn(Site.Arguments[Source.From.Argument], Source);
  } else if (IsWhole) {
    Given.Number = operandOf(Site.Arguments[Source.From.Argument]);
    Given.Literal = literalOf(Site.Arguments[Source.From.Argument]);
  } else if (ir::Place Where = designated(Source.From, Site); Where.isValid()) {
    Given.Number.Is = ir::Operand::Kind::Place;
    Given.Number.Place = Where;
  }
  return Given;
}

// `"mongodb://host/?maxPoolSize=10"`
ir::Operand FunctionLowering::numberIn(const Expr *Argument, const models::CapacitySource &Source) {
  ir::Operand Text = operandOf(Argument), Number;
  std::optional<std::string> Known = Text.Is == ir::Operand::Kind::String ? Unit.Module.text(Text.Text).str() : keyOf(Argument);
  if (!Known || llvm::StringRef(*Known).starts_with("%"))
    return Number;
  llvm::SmallVector<llvm::StringRef, 2> Groups;
  bool IsSet = llvm::Regex(Source.Pattern).match(*Known, &Groups) && !Groups[1].getAsInteger(10, Number.Int);
  if (!IsSet && Source.Default)
    Number.Int = *Source.Default;
  if (IsSet || Source.Default)
    Number.Is = ir::Operand::Kind::Int;
  return Number;
}

void FunctionLowering::applyNames(const Effect &E, CallSite &Site) {
  ir::Place From = designated(E.From, Site);
  if (!From.isValid())
    return;
  // `result` of a function that returns a reference, or passes an object through, needs no instruction: it is From.
  if (E.Object.Root == Designator::Base::Result && !E.Object.IsPointee && E.Object.Path.empty() && Site.E) {
    Places[Body->makingOf(Site.E).Top] = From;
    Places[Site.E] = From;
    Site.Result = From;
    return;
  }
  ir::Place Object = designated(E.Object, Site);
  if (Object.isValid() && !(Object == From))
    emit(ir::Bind{Object, From}, Site.Where);
}

void FunctionLowering::applyTransfer(const Effect &E, CallSite &Site) {
  ir::Place To = designated(E.Object, Site), From = designated(E.From, Site);
  if (!To.isValid() || To == From)
    return;
  if (From.isValid())
    return E.Kind == EffectKind::Moves ? emit(ir::Move{To, From}, Site.Where) : emit(ir::Copy{To, From}, Site.Where);
  // Not an object, but a value: a function given to a std::function, a number in a pair.
  if (E.From.Root != Designator::Base::Argument || E.From.IsPointee || !E.From.Path.empty() || E.From.Argument >= Site.Arguments.size())
    return;
  if (ir::Operand Value = operandOf(Site.Arguments[E.From.Argument]); Value.Is != ir::Operand::Kind::Unknown)
    emit(ir::Store{To, Value}, Site.Where);
}

void FunctionLowering::applyText(const Effect &E, CallSite &Site) {
  ir::Place To = designated(E.Object, Site);
  if (!To.isValid())
    return;
  ir::Operand Value;
  if (E.From.Root == Designator::Base::Argument && E.From.Argument < Site.Arguments.size()) {
    Value = operandOf(Site.Arguments[E.From.Argument]);
  } else {
    Value.Is = ir::Operand::Kind::Place;
    Value.Place = designated(E.From, Site);
  }
  if (Value.Is == ir::Operand::Kind::String)
    Value.IsPrefix |= E.IsPrefix;
  else if (Value.Is == ir::Operand::Kind::Place && Value.Place.isValid() && !E.IsPrefix)
    return Value.Place == To ? void() : emit(ir::Copy{To, Value.Place}, Site.Where);
  else
    Value = {};
  emit(ir::Store{To, Value}, Site.Where);
}

} // namespace poolcheck::frontend
