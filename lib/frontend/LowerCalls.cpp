#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"
#include "llvm/Support/SaveAndRestore.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

// The name of the called function, which is where a reader looks in a call that spans lines.
SourceLocation nameLocation(const CallExpr *Call) {
  const Expr *Callee = Call->getCallee()->IgnoreParenImpCasts();
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call); Operator && Operator->getOperator() == OO_Call)
    return Call->getArg(0)->getBeginLoc();
  // A conversion that nobody wrote has no name.
  if (const auto *Member = dyn_cast<MemberExpr>(Callee); Member && Member->getMemberLoc().isValid())
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

bool isNamed(const FunctionDecl *Callee, llvm::StringRef Name) { return Callee && Callee->getDeclName().isIdentifier() && Callee->getName() == Name; }

const CXXRecordDecl *classOfObject(const Expr *Object) {
  QualType Type = Object->IgnoreParenImpCasts()->getType();
  return Type->isPointerType() ? Type->getPointeeCXXRecordDecl() : Type->getAsCXXRecordDecl();
}

// `Table->take(…)` or `(*Table->take)(…)`: what stands for the function.
const Expr *calledValue(const CallExpr *Call) {
  const Expr *Function = Call->getCallee()->IgnoreParenImpCasts();
  if (const auto *Dereferenced = dyn_cast<UnaryOperator>(Function); Dereferenced && Dereferenced->getOpcode() == UO_Deref)
    Function = Dereferenced->getSubExpr();
  return Function;
}

ir::Operand placeOperand(const ir::Place &P) {
  ir::Operand O;
  O.Is = P.isValid() ? ir::Operand::Kind::Place : ir::Operand::Kind::Unknown;
  O.Place = P;
  return O;
}

} // namespace

void FunctionLowering::lowerCall(const CallExpr *Call) {
  if (isHint(Call)) {
    if (ir::Place Hinted = placeOf(Call->getArg(0)); Hinted.isValid())
      Places[Call] = Hinted;
    return;
  }
  CallSite Site;
  Site.E = Call;
  Site.Callee = Call->getDirectCallee();
  Site.Where = Unit.Sources.token(nameLocation(Call));
  bool HasObjectArgument = findObject(Call, Site);
  if (isLambdaConversion(Site.Callee)) {
    Places[Call] = Site.Object;
    return;
  }
  for (unsigned I = HasObjectArgument; I < Call->getNumArgs(); ++I)
    Site.Arguments.push_back(Call->getArg(I));
  lowerDefaultArguments(Site);
  if (const auto *Destructor = dyn_cast_or_null<CXXDestructorDecl>(Site.Callee))
    return destroy(Site.Object, Unit.Ast.getCanonicalTagType(Destructor->getParent()), Site.Where);
  Site.Result = Call->getType()->isVoidType() ? ir::Place() : objectOf(Call);
  llvm::SaveAndRestore Raising(CallMayThrow, mayThrow(Call, Site.Callee));
  if (isNamed(Site.Callee, "pool_reveal") && !Site.Arguments.empty()) {
    if (ir::Place What = placeOf(Site.Arguments[0]); What.isValid())
      emit(ir::Reveal{What}, Site.Where);
    return;
  }
  if (!Site.Callee) {
    if (FunctionMatch Match = Unit.Models.functionPointer(Call->getCallee()))
      return applyModel(Match, Site);
    Site.Callee = functionInTable(Call->getCallee());
  }
  if (!Site.Callee)
    return callThrough(calledPlace(Call), Site, entryOfTable(Call->getCallee()));
  if (FunctionMatch Match = Unit.Models.function(Site.Callee, Site.ObjectClass))
    return applyModel(Match, Site);
  callKnown(Site);
}

// The class of the object that a reference, or a pointer that keeps its value, was initialised with; null when it is not made there.
static const CXXRecordDecl *classMadeFor(const Expr *Object, const BodyIndex &Body) {
  const auto *Reference = dyn_cast<DeclRefExpr>(Object->IgnoreParenImpCasts());
  const auto *V = Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  if (!V || !V->isLocalVarDecl() || !V->getInit())
    return nullptr;
  const Expr *Init = V->getInit()->IgnoreParenImpCasts();
  if (V->getType()->isReferenceType()) // a value: the temporary whose life the reference extends is of just this class
    return Init->isPRValue() ? Init->getType()->getAsCXXRecordDecl() : nullptr;
  const auto *New = dyn_cast<CXXNewExpr>(Init);
  return New && Body.keepsValue(V) ? New->getAllocatedType()->getAsCXXRecordDecl() : nullptr;
}

// The object of a method; true when it is the first of the call's arguments (an operator in infix form).
bool FunctionLowering::findObject(const CallExpr *Call, CallSite &Site) {
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(Call)) {
    const Expr *Object = Member->getImplicitObjectArgument();
    if (!Object)
      return false;
    Site.Object = Object->getType()->isPointerType() ? pointee(Object) : placeOf(Object);
    Site.ObjectClass = classOfObject(Object);
    const CXXMethodDecl *Method = Member->getMethodDecl();
    const auto *Named = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens());
    if (!Method || !Method->isVirtual() || !Named || Named->hasQualifier())
      return false;
    // The object's class may be known for certain: a variable, a final class.
    const CXXMethodDecl *Certain = Method->getDevirtualizedMethod(Object, /*IsAppleKext=*/false);
    if (const CXXRecordDecl *Made = Certain ? nullptr : classMadeFor(Object, *Body))
      Certain = Method->getCorrespondingMethodInClass(Made);
    Site.IsVirtual = !Certain;
    if (Certain)
      Site.Callee = Certain;
    return false;
  }
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
  if (!isa<CXXOperatorCallExpr>(Call) || !Method || Method->isStatic())
    return false;
  Site.Object = placeOf(Call->getArg(0));
  Site.ObjectClass = classOfObject(Call->getArg(0));
  return true;
}

// The function value that is called when no function is named.
ir::Place FunctionLowering::calledPlace(const CallExpr *Call) {
  const Expr *Function = calledValue(Call);
  if (const auto *Member = dyn_cast<BinaryOperator>(Function); Member && Member->isPtrMemOp())
    Function = Member->getRHS();
  return placeOf(Function);
}

void FunctionLowering::lowerDefaultArguments(const CallSite &Site) {
  for (const Expr *Argument : Site.Arguments)
    if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(Argument))
      lowerDefaultArgument(Default, Site.Where);
}

// The expression stands with the parameter and has no element in the caller's CFG; it is evaluated here, and here is where a reader looks for it.
void FunctionLowering::lowerDefaultArgument(const CXXDefaultArgExpr *Default, ir::Location Use) {
  const Expr *Value = Default->getExpr();
  if (Value->isValueDependent() ||
      isa<IntegerLiteral, CXXBoolLiteralExpr, CXXNullPtrLiteralExpr, clang::StringLiteral, DeclRefExpr>(Value->IgnoreImplicit()))
    return;
  forget(Value);
  Body->adopt(Value, Default);
  ir::Location Outer = DefaultUse;
  DefaultUse = Outer.isValid() ? Outer : Use;
  lowerTree(Value);
  DefaultUse = Outer;
}

// An expression that several users share makes new objects for each.
void FunctionLowering::forget(const Stmt *S) {
  if (!S)
    return;
  Places.erase(S);
  if (const auto *E = dyn_cast<Expr>(S))
    InitialisedParts.erase(E);
  for (const Stmt *Child : S->children())
    forget(Child);
}

// A pool passed as `void *` is somebody's user data: it may be kept, and found again by other functions.
void FunctionLowering::keepUserData(const Expr *Argument, ir::Location Where) {
  QualType Given = Argument->IgnoreImplicit()->getType();
  if (!Argument->getType()->isVoidPointerType() || !Given->isPointerType() || Given->isVoidPointerType() || !Unit.Models.pool(Given).Type)
    return;
  if (ir::Place Pool = placeOf(Argument); Pool.isValid())
    emit(ir::Copy{ir::Place::global(Unit.Names.hidden("user data")), Pool}, Where);
}

// A function that no model describes: one of the program, or one that nothing is known about.
void FunctionLowering::callKnown(CallSite &Site) {
  const FunctionDecl *Callee = Site.Callee;
  bool IsOpaque = Unit.Sources.isInSystemHeader(Callee->getLocation());
  if (isCopyOrMove(Site) || (IsOpaque && isTupleElement(Site)))
    return;
  if (IsOpaque && Callee->getOverloadedOperator() == OO_Call)
    return callThrough(Site.Object, Site);
  ir::Call Call;
  Call.Result = Site.Result;
  Call.Gives = Site.E ? resultKind(Callee->getReturnType()) : ir::ResultKind::None;
  Call.Callee = Unit.Names.of(Callee);
  Call.IsVirtual = Site.IsVirtual;
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  if (Method && !Method->isStatic())
    Call.Arguments.push_back(placeOperand(Site.Object));
  if (Method && !Method->isStatic())
    Call.Arguments.back().May = ir::Access::Reads; // a method does not take its own object
  bool IsInteresting = Call.Gives == ir::ResultKind::Reference || Callee->getReturnType()->isRecordType();
  addArguments(Site, Call.Arguments);
  for (const Expr *Argument : Site.Arguments) {
    keepUserData(Argument, Site.Where);
    IsInteresting |= Argument->getType()->isRecordType() || Argument->getType()->isPointerType();
  }
  if (defer(Site, Call))
    return;
  if (!IsOpaque || IsInteresting)
    emit(std::move(Call), Site.Where, wholeStatement(Site.E));
}

void FunctionLowering::callThrough(ir::Place Function, CallSite &Site, ir::EntityId Entry) {
  if (!Function.isValid())
    return;
  ir::Call Call;
  Call.Result = Site.Result;
  Call.Gives = Site.E ? resultKind(Site.E->getType()) : ir::ResultKind::None;
  if (Entry.isValid())
    Call.Callee = Entry;
  else
    Call.Through = Function;
  if (Site.Object.isValid() && !(Site.Object == Function))
    Call.Arguments.push_back(placeOperand(Site.Object));
  addArguments(Site, Call.Arguments);
  emit(std::move(Call), Site.Where);
}

// Special members move and copy what the object owns: those that the compiler writes, those of library classes, and those whose body is not seen
// here.
bool FunctionLowering::isCopyOrMove(CallSite &Site) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
  if (!Method || Site.Arguments.empty())
    return false;
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(Method);
  bool IsMove = Constructor ? Constructor->isMoveConstructor() : Method->isMoveAssignmentOperator();
  bool IsCopy = Constructor ? Constructor->isCopyConstructor() : Method->isCopyAssignmentOperator();
  bool IsWritten = Method->isUserProvided() && !Unit.Sources.isInSystemHeader(Method->getLocation());
  if ((!IsMove && !IsCopy) || (IsWritten && Method->hasBody() && !Unit.Models.describes(Method->getParent())))
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

// std::get<N> of a pair or tuple, which structured bindings call as well.
bool FunctionLowering::isTupleElement(CallSite &Site) {
  const TemplateArgumentList *Parameters = Site.Callee->getTemplateSpecializationArgs();
  if (!isNamed(Site.Callee, "get") || !Parameters || Parameters->size() == 0 || Parameters->get(0).getKind() != TemplateArgument::Integral)
    return false;
  ir::Place Tuple = Site.Arguments.size() == 1 ? placeOf(Site.Arguments[0]) : Site.Object;
  if (!Tuple.isValid() || !Site.E)
    return false;
  int64_t Index = Parameters->get(0).getAsIntegral().getExtValue();
  const CXXRecordDecl *Record = Site.Arguments.size() == 1 ? Site.Arguments[0]->getType()->getAsCXXRecordDecl() : nullptr;
  bool IsPair = Record && Record->getDeclName().isIdentifier() && Record->getName() == "pair";
  Places[Site.E] = IsPair ? field(Tuple, Index == 0 ? "first" : "second") : step(Tuple, ir::PathStep::Kind::Element, std::to_string(Index));
  return true;
}

void FunctionLowering::lowerConstruct(const CXXConstructExpr *Construct) {
  CallSite Site;
  Site.E = Construct;
  Site.Object = objectOf(Construct);
  // What an elided copy would copy was made in the copy's place.
  if (Construct->isElidable() && placeOf(Construct->getArg(0)) == Site.Object)
    return;
  if (Construct->getType()->isArrayType())
    Site.Object = step(Site.Object, ir::PathStep::Kind::Element);
  Site.Result = Site.Object;
  Site.ObjectClass = Construct->getConstructor()->getParent();
  Site.Where = declarationOr(Construct, Unit.Sources.token(Construct->getBeginLoc()));
  if (const auto *New = dyn_cast_or_null<CXXNewExpr>(Body->parent(Construct)))
    Site.Where = Unit.Sources.token(New->getBeginLoc());
  for (const Expr *Argument : Construct->arguments())
    Site.Arguments.push_back(Argument);
  lowerDefaultArguments(Site);
  constructWith(Construct->getConstructor(), Site);
}

// An inherited constructor hands its parameters to the base's.
void FunctionLowering::lowerInherited(const CXXInheritedCtorInitExpr *Inherited) {
  CallSite Site;
  Site.E = Inherited;
  Site.Object = Site.Result = thisObject();
  Site.ObjectClass = Inherited->getConstructor()->getParent();
  Site.Where = Unit.Sources.token(Inherited->getBeginLoc());
  if (!F)
    return;
  for (const ParmVarDecl *P : F->parameters())
    Site.Arguments.push_back(DeclRefExpr::Create(Unit.Ast, NestedNameSpecifierLoc(), SourceLocation(), const_cast<ParmVarDecl *>(P), false,
                                                 Inherited->getBeginLoc(), P->getType().getNonReferenceType(), VK_LValue));
  constructWith(Inherited->getConstructor(), Site);
}

// Whether I makes the base of what Builder makes, and that is no pool: a lease class may derive from the pool's.
static bool makesBaseOfLease(const CXXCtorInitializer *I, const FunctionDecl *Builder, UnitContext &Unit) {
  if (!I || !I->isBaseInitializer())
    return false;
  return !Unit.Models.pool(Unit.Ast.getCanonicalTagType(cast<CXXConstructorDecl>(Builder)->getParent())).Type;
}

void FunctionLowering::constructWith(const CXXConstructorDecl *Constructor, CallSite &Site) {
  Site.Callee = Constructor;
  llvm::SaveAndRestore Raising(CallMayThrow, mayThrow(Site.E, Constructor));
  if (FunctionMatch Match = Unit.Models.function(Constructor, Site.ObjectClass))
    return applyModel(Match, Site);
  if (isCopyOrMove(Site))
    return;
  const CXXRecordDecl *Record = Constructor->getParent();
  if (PoolMatch Pool = Unit.Models.pool(Unit.Ast.getCanonicalTagType(Record)); Pool.Type && qualifiedName(Record) == Pool.Type->Type)
    return makesBaseOfLease(Body->initializerOf(Site.E), F, Unit) ? void() : constructPool(Site.Object, Pool, Site, {});
  bool IsOpaque = Unit.Sources.isInSystemHeader(Constructor->getLocation());
  if ((IsOpaque && Site.Arguments.empty()) || Constructor->isTrivial() || !Site.Object.isValid())
    return;
  ir::Construct New;
  New.Object = Site.Object;
  New.Constructor = Unit.Names.of(Constructor);
  addArguments(Site, New.Arguments);
  emit(std::move(New), Site.Where, wholeStatement(Site.E));
}

} // namespace poolcheck::frontend
