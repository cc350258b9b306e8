#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

// What a coroutine with this return type suspends on before its first statement; null when the type says nothing of it.
const CXXRecordDecl *initialAwaiter(const FunctionDecl *Callee) {
  if (const FunctionDecl *Definition = Callee->getDefinition()) {
    const auto *Body = dyn_cast_or_null<CoroutineBodyStmt>(Definition->getBody());
    const auto *Start = Body ? dyn_cast_or_null<Expr>(Body->getInitSuspendStmt()) : nullptr;
    const auto *Await = Start ? dyn_cast<CoroutineSuspendExpr>(Start->IgnoreImplicit()) : nullptr;
    return Await ? Await->getCommonExpr()->getType()->getAsCXXRecordDecl() : nullptr;
  }
  const CXXRecordDecl *Task = Callee->getReturnType()->getAsCXXRecordDecl();
  if (!Task || !Task->hasDefinition())
    return nullptr;
  auto Inner = [](const DeclContext *Outer, llvm::StringRef Name) { return Outer->lookup(&Outer->getParentASTContext().Idents.get(Name)); };
  for (const NamedDecl *Promise : Inner(Task, "promise_type"))
    if (const auto *Record = dyn_cast<CXXRecordDecl>(Promise))
      for (const NamedDecl *Start : Inner(Record, "initial_suspend"))
        if (const auto *Method = dyn_cast<CXXMethodDecl>(Start))
          return Method->getReturnType()->getAsCXXRecordDecl();
  return nullptr;
}

// A coroutine that suspends before its first statement and yields no values: calling it makes a task; something else runs it.
bool isLazyTask(const FunctionDecl *Callee) {
  const CXXRecordDecl *Awaiter = initialAwaiter(Callee);
  if (!Awaiter || Awaiter->getName() == "suspend_never")
    return false;
  const FunctionDecl *Definition = Callee->getDefinition();
  return !Definition || !BodyIndex(Definition, Definition->getBody()).HasYield;
}

bool hasBegin(const FunctionDecl *Callee) {
  const CXXRecordDecl *Record = Callee->getReturnType()->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() && !Record->lookup(&Record->getASTContext().Idents.get("begin")).empty();
}

} // namespace

// The closure begins to exist before its captures do: they become its fields.
ir::Place FunctionLowering::openClosure(const LambdaExpr *Lambda) {
  ir::Place Closure = objectOf(Lambda);
  if (!OpenClosures.insert(Lambda).second)
    return Closure;
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
      // `*this` is a copy of the object.
      if (ir::Place Target = thisObject(); Target.isValid() && Capture.getCaptureKind() == LCK_StarThis)
        emit(ir::Copy{field(Closure, "this"), Target}, Where);
      else if (Target.isValid())
        emit(ir::Bind{field(Closure, "this"), Target}, Where);
      continue;
    }
    if (!Capture.capturesVariable() || !Source)
      continue;
    const ValueDecl *V = Capture.getCapturedVar();
    QualType Type = V->getType().getNonReferenceType();
    if (Capture.getCaptureKind() == LCK_ByRef)
      Type = Unit.Ast.getLValueReferenceType(Type);
    bindOrInitialise(field(Closure, V->getName()), Type, Source, Unit.Sources.token(Capture.getLocation()));
  }
}

// One suspend, wherever the compiler's await_ready and its kin stand; what the expression gives is what the awaited call produced.
void FunctionLowering::lowerSuspend(const CoroutineSuspendExpr *Suspend) {
  const Expr *Operand = Suspend->getOperand();
  ir::Location Where = Unit.Sources.token(Suspend->getBeginLoc());
  if (isa<CoyieldExpr>(Suspend)) {
    const auto *YieldValue = dyn_cast<CXXMemberCallExpr>(Operand->IgnoreImplicit());
    ir::Place Yielded = YieldValue && YieldValue->getNumArgs() == 1 ? placeOf(YieldValue->getArg(0)) : ir::Place();
    return emit(ir::Suspend{ir::SuspendKind::Yield, Yielded}, Where);
  }
  ir::Place Awaited = placeOf(Operand);
  for (const auto &[Task, Call] : Deferred)
    if (Body->awaits(Suspend, Task)) {
      CallMayThrow = true;
      emit(ir::Call(Call), Where);
    }
  emit(ir::Suspend{ir::SuspendKind::Await, Awaited}, Where);
  if (!Suspend->getType()->isRecordType() || !Suspend->isPRValue()) {
    Places[Suspend] = Awaited;
    return;
  }
  ir::Place To = objectOf(Suspend);
  Places[Suspend->getResumeExpr()->IgnoreImplicit()] = To;
  // Built before it is awaited and ended after it, the awaitable is a temporary; what it gives is another object.
  if (Awaited.isValid() && !(To == Awaited))
    emit(ir::Move{To, Awaited}, Where);
}

// A call that only makes a task: its body runs where the task is awaited, or elsewhere when nobody awaits it here.
bool FunctionLowering::defer(CallSite &Site, ir::Call &Call) {
  if (!Site.E || Body->isAwaited(Site.E) || !isLazyTask(Site.Callee) || hasBegin(Site.Callee))
    return false;
  Making M = Body->makingOf(Site.E);
  if (isa_and_nonnull<ReturnStmt>(M.Holder))
    return false; // the caller will await it
  if (const auto *DS = dyn_cast_or_null<DeclStmt>(M.Holder))
    for (const Decl *D : DS->decls())
      if (const auto *V = dyn_cast<VarDecl>(D); V && V->getInit() == M.Top && Body->isAwaited(V)) {
        Deferred[V] = std::move(Call);
        return true;
      }
  ir::Spawn Task{{}, ir::SpawnWhen::Later, std::move(Call.Arguments)};
  Task.Callee.Is = ir::Operand::Kind::Function;
  Task.Callee.Function = Call.Callee;
  emit(std::move(Task), Site.Where);
  return true;
}

} // namespace poolcheck::frontend
