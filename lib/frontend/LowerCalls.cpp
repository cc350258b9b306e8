#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

// The name of the called function, which is where a reader looks in a call that spans lines.
SourceLocation nameLocation(const CallExpr *Call) {
  const Expr *Callee = Call->getCallee()->IgnoreParenImpCasts();
  if (const auto *Member = dyn_cast<MemberExpr>(Callee))
    return Member->getMemberLoc();
  return Call->getBeginLoc();
}

ir::ResultKind resultKind(QualType Type) {
  if (Type->isVoidType())
    return ir::ResultKind::None;
  if (Type->isReferenceType() || Type->isPointerType())
    return ir::ResultKind::Reference;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->getName() == "shared_ptr" ? ir::ResultKind::Reference : ir::ResultKind::Value;
}

bool isLambdaConversion(const FunctionDecl *Callee) {
  const auto *Conversion = dyn_cast_or_null<CXXConversionDecl>(Callee);
  return Conversion && Conversion->getParent()->isLambda();
}

// A coroutine that suspends before its first statement and yields no values: calling it makes a task; something else runs it.
bool isLazyTask(const FunctionDecl *Callee) {
  const FunctionDecl *Definition = Callee->getDefinition();
  const auto *Body = Definition ? dyn_cast_or_null<CoroutineBodyStmt>(Definition->getBody()) : nullptr;
  const auto *Start = Body ? dyn_cast_or_null<Expr>(Body->getInitSuspendStmt()) : nullptr;
  const auto *Await = Start ? dyn_cast<CoroutineSuspendExpr>(Start->IgnoreImplicit()) : nullptr;
  if (!Await || BodyIndex(Body).HasYield)
    return false;
  const CXXRecordDecl *Awaiter = Await->getCommonExpr()->getType()->getAsCXXRecordDecl();
  return !Awaiter || Awaiter->getName() != "suspend_never";
}

} // namespace

ir::Operand FunctionLowering::argumentOf(const Expr *Argument) { return operandOf(Argument); }

void FunctionLowering::lowerCall(const CallExpr *Call, const ConstructionContext *Context) {
  CallSite Site;
  Site.E = Call;
  Site.Callee = Call->getDirectCallee();
  Site.Where = Unit.Sources.token(nameLocation(Call));
  unsigned First = 0;
  bool IsVirtual = false;
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(Call)) {
    const Expr *Object = Member->getImplicitObjectArgument();
    const auto *Named = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens());
    if (Object) {
      Site.Object = Object->getType()->isPointerType() ? pointee(Object) : placeOf(Object);
      const Expr *Static = Object->IgnoreParenImpCasts();
      QualType Type = Static->getType();
      Site.ObjectClass = Type->isPointerType() ? Type->getPointeeCXXRecordDecl() : Type->getAsCXXRecordDecl();
    }
    const CXXMethodDecl *Method = Member->getMethodDecl();
    IsVirtual = Method && Method->isVirtual() && Named && !Named->hasQualifier();
    if (isLambdaConversion(Site.Callee)) {
      Places[Call] = Site.Object;
      return;
    }
  } else if (const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee); Method && isa<CXXOperatorCallExpr>(Call) && !Method->isStatic()) {
    Site.Object = placeOf(Call->getArg(0));
    Site.ObjectClass = Call->getArg(0)->IgnoreParenImpCasts()->getType()->getAsCXXRecordDecl();
    First = 1;
  }
  for (unsigned I = First; I < Call->getNumArgs(); ++I)
    Site.Arguments.push_back(Call->getArg(I));
  Site.Result = Call->getType()->isVoidType() ? ir::Place() : targetOf(Context, Call);
  if (Site.Callee && Site.Callee->getDeclName().isIdentifier() && Site.Callee->getName() == "pool_reveal" && !Site.Arguments.empty())
    return emit(ir::Reveal{placeOf(Site.Arguments[0])}, Site.Where);
  if (!Site.Callee) {
    const Expr *Function = Call->getCallee()->IgnoreParenImpCasts();
    if (const auto *Dereferenced = dyn_cast<UnaryOperator>(Function); Dereferenced && Dereferenced->getOpcode() == UO_Deref)
      Function = Dereferenced->getSubExpr();
    return callThrough(placeOf(Function), Site);
  }
  if (FunctionMatch Match = Unit.Models.function(Site.Callee, Site.ObjectClass))
    return applyModel(Match, Site);
  callKnown(Site, IsVirtual);
}

// A function that no model describes: one of the program, or one that nothing is known about.
void FunctionLowering::callKnown(CallSite &Site, bool IsVirtual) {
  const FunctionDecl *Callee = Site.Callee;
  bool IsOpaque = Unit.Sources.isInSystemHeader(Callee->getLocation());
  bool IsCallOperator = Callee->getOverloadedOperator() == OO_Call;
  if (isCopyOrMove(Site))
    return;
  if (IsCallOperator && IsOpaque)
    return callThrough(Site.Object, Site);
  ir::Call Call;
  Call.Result = Site.Result;
  Call.Gives = resultKind(Callee->getReturnType());
  bool IsLater = isLazyTask(Callee) && !Body->isAwaited(Site.E);
  Call.Callee = Unit.Names.of(Callee);
  Call.IsVirtual = IsVirtual;
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  if (Method && !Method->isStatic()) {
    ir::Operand Object;
    Object.Is = Site.Object.isValid() ? ir::Operand::Kind::Place : ir::Operand::Kind::Unknown;
    Object.Place = Site.Object;
    Call.Arguments.push_back(Object);
  }
  bool IsInteresting = Call.Gives == ir::ResultKind::Reference || Callee->getReturnType()->isRecordType();
  for (const Expr *Argument : Site.Arguments) {
    Call.Arguments.push_back(argumentOf(Argument));
    IsInteresting |= Argument->getType()->isRecordType() || Argument->getType()->isPointerType();
  }
  if (IsLater) {
    ir::Spawn Task{{}, ir::SpawnWhen::Later, std::move(Call.Arguments)};
    Task.Callee.Is = ir::Operand::Kind::Function;
    Task.Callee.Function = Call.Callee;
    return emit(std::move(Task), Site.Where);
  }
  if (!IsOpaque || IsInteresting)
    emit(std::move(Call), Site.Where, Unit.Sources.statement(Body->statementOf(Site.E) ? Body->statementOf(Site.E)->getSourceRange() : SourceRange()));
}

void FunctionLowering::callThrough(ir::Place Function, CallSite &Site) {
  if (!Function.isValid())
    return;
  ir::Call Call;
  Call.Result = Site.Result;
  Call.Gives = Site.E ? resultKind(Site.E->getType()) : ir::ResultKind::None;
  Call.Through = Function;
  for (const Expr *Argument : Site.Arguments)
    Call.Arguments.push_back(argumentOf(Argument));
  emit(std::move(Call), Site.Where);
}

// Special members that the compiler writes, and those of library classes, move and copy what the object owns.
bool FunctionLowering::isCopyOrMove(CallSite &Site) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
  if (!Method || Site.Arguments.empty())
    return false;
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(Method);
  bool IsMove = Constructor ? Constructor->isMoveConstructor() : Method->isMoveAssignmentOperator();
  bool IsCopy = Constructor ? Constructor->isCopyConstructor() : Method->isCopyAssignmentOperator();
  // A body that can be seen says more than "moves" or "copies"; but what a lease's own does is the library's business.
  const bool HasOwnBody = Method->isUserProvided() && Method->hasBody() && !Unit.Sources.isInSystemHeader(Method->getLocation());
  const CXXRecordDecl *Class = Method->getParent();
  if ((!IsMove && !IsCopy) || (HasOwnBody && !Unit.Models.lease(Unit.Ast.getCanonicalTagType(Class)).Type))
    return false;
  ir::Place From = placeOf(Site.Arguments[0]);
  if (!Constructor && Site.Result.isValid())
    Places[Site.E] = Site.Object;
  if (!From.isValid() || !Site.Object.isValid() || From == Site.Object)
    return true;
  if (IsMove)
    emit(ir::Move{Site.Object, From}, Site.Where);
  else
    emit(ir::Copy{Site.Object, From}, Site.Where);
  return true;
}

void FunctionLowering::lowerConstruct(const CXXConstructExpr *Construct, const ConstructionContext *Context) {
  CallSite Site;
  Site.E = Construct;
  Site.Object = targetOf(Context, Construct);
  Site.Result = Site.Object;
  Site.ObjectClass = Construct->getConstructor()->getParent();
  Site.Where = declarationOr(Construct, Unit.Sources.token(Construct->getBeginLoc()));
  if (const auto *New = dyn_cast_or_null<CXXNewExpr>(Body->parent(Construct)))
    Site.Where = Unit.Sources.token(New->getBeginLoc());
  for (const Expr *Argument : Construct->arguments())
    Site.Arguments.push_back(Argument);
  constructWith(Construct->getConstructor(), Site);
}

void FunctionLowering::constructWith(const CXXConstructorDecl *Constructor, CallSite &Site) {
  Site.Callee = Constructor;
  if (FunctionMatch Match = Unit.Models.function(Constructor, Site.ObjectClass))
    return applyModel(Match, Site);
  if (isCopyOrMove(Site))
    return;
  const CXXRecordDecl *Record = Constructor->getParent();
  if (PoolMatch Pool = Unit.Models.pool(Unit.Ast.getCanonicalTagType(Record)); Pool.Type && qualifiedName(Record) == Pool.Type->Type)
    return constructPool(Site.Object, Pool, Site, {});
  bool IsOpaque = Unit.Sources.isInSystemHeader(Constructor->getLocation());
  if ((IsOpaque && Site.Arguments.empty()) || Constructor->isTrivial())
    return;
  ir::Construct New;
  New.Object = Site.Object;
  New.Constructor = Unit.Names.of(Constructor);
  for (const Expr *Argument : Site.Arguments)
    New.Arguments.push_back(argumentOf(Argument));
  emit(std::move(New), Site.Where, Unit.Sources.statement(Body->statementOf(Site.E) ? Body->statementOf(Site.E)->getSourceRange() : SourceRange()));
}

// The closure begins to exist before its captures do: they become its fields.
ir::Place FunctionLowering::openClosure(const LambdaExpr *Lambda) {
  if (auto Known = Places.find(Lambda); Known != Places.end())
    return Known->second;
  ir::Place Closure = Places[Lambda] = temporary();
  const CXXMethodDecl *Operator = Lambda->getCallOperator();
  // A generic lambda has one operator per instantiation; with one instantiation the closure is that function's value.
  if (const FunctionTemplateDecl *Template = Operator->getDescribedFunctionTemplate())
    for (const FunctionDecl *Instance : Template->specializations())
      Operator = cast<CXXMethodDecl>(Instance);
  ir::Operand Value;
  Value.Is = ir::Operand::Kind::Function;
  Value.Function = Unit.Names.of(Operator);
  emit(ir::Store{Closure, Value}, Unit.Sources.token(Lambda->getBeginLoc()));
  return Closure;
}

void FunctionLowering::lowerLambda(const LambdaExpr *Lambda) {
  ir::Place Closure = openClosure(Lambda);
  ir::Location Where = Unit.Sources.token(Lambda->getBeginLoc());
  auto Init = Lambda->capture_init_begin();
  for (const LambdaCapture &Capture : Lambda->captures()) {
    const Expr *Source = *Init++;
    if (Capture.capturesThis()) {
      ir::Place Target = thisObject();
      if (Target.isValid())
        emit(ir::Bind{field(Closure, "this"), Target}, Where);
      continue;
    }
    if (!Capture.capturesVariable() || !Source)
      continue;
    const ValueDecl *V = Capture.getCapturedVar();
    ir::Place To = field(Closure, V->getName());
    ir::Location At = Unit.Sources.token(Capture.getLocation());
    if (Capture.getCaptureKind() != LCK_ByRef)
      initialise(To, V->getType().getNonReferenceType(), Source, At);
    else if (ir::Place Target = placeOf(Source); Target.isValid())
      emit(ir::Bind{To, Target}, At);
  }
}

void FunctionLowering::lowerSuspend(const CoroutineSuspendExpr *Suspend) {
  ir::Place Awaited = placeOf(Suspend->getOperand());
  bool IsYield = isa<CoyieldExpr>(Suspend);
  Places.try_emplace(Suspend, Awaited);
  emit(ir::Suspend{IsYield ? ir::SuspendKind::Yield : ir::SuspendKind::Await, Awaited}, Unit.Sources.token(Suspend->getBeginLoc()));
}

} // namespace poolcheck::frontend
