#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

const CXXRecordDecl *definitionOf(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record ? Record->getDefinition() : nullptr;
}

bool isTrivialToEnd(const CXXRecordDecl *Record) { return !Record || Record->hasTrivialDestructor(); }

} // namespace

// Where the object that E creates will live, if the CFG says so; a temporary otherwise.
ir::Place FunctionLowering::targetOf(const ConstructionContext *Context, const Expr *E) {
  if (auto Known = Places.find(E); Known != Places.end())
    return Known->second;
  ir::Place Target;
  if (const auto *Variable = dyn_cast_or_null<VariableConstructionContext>(Context)) {
    if (const auto *V = dyn_cast<VarDecl>(Variable->getDeclStmt()->getSingleDecl()); V && !V->getType()->isReferenceType())
      Target = placeOfVariable(V);
  } else if (const auto *Member = dyn_cast_or_null<ConstructorInitializerConstructionContext>(Context)) {
    const CXXCtorInitializer *I = Member->getCXXCtorInitializer();
    Target = I->isAnyMemberInitializer() ? field(thisObject(), I->getAnyMember()->getName()) : thisObject();
  } else if (const auto *New = dyn_cast_or_null<NewAllocatedObjectConstructionContext>(Context)) {
    Target = step(placeOf(New->getCXXNewExpr()), ir::PathStep::Kind::Deref);
  } else if (isa_and_nonnull<ReturnedValueConstructionContext>(Context)) {
    if (Result.Result.isValid())
      Target = ir::Place::local(Result.Result);
  } else if (const auto *Capture = dyn_cast_or_null<LambdaCaptureConstructionContext>(Context)) {
    const LambdaCapture *Captured = Capture->getLambdaExpr()->capture_begin() + Capture->getIndex();
    if (Captured->capturesVariable())
      Target = field(openClosure(Capture->getLambdaExpr()), Captured->getCapturedVar()->getName());
  } else if (Initialised && !Context) {
    // The initialiser of a variable with static storage stands outside any statement.
    const Expr *Init = Initialised->getInit()->IgnoreImplicit();
    if (Init == E && !Initialised->getType()->isReferenceType())
      Target = placeOfVariable(Initialised);
  }
  if (!Target.isValid())
    Target = temporary();
  Places[E] = Target;
  return Target;
}

// The name in the declaration that the expression initialises, when it is the whole initialiser; for people that is where the object is.
ir::Location FunctionLowering::declarationOr(const Expr *E, ir::Location Otherwise) const {
  const Stmt *Up = E;
  while (Up && isa<Expr>(Up)) {
    const Stmt *Parent = Body ? Body->parent(Up) : nullptr;
    if (Parent && !isa<FullExpr, ParenExpr, CXXBindTemporaryExpr, MaterializeTemporaryExpr, CastExpr, DeclStmt>(Parent) &&
        !(isa<CXXConstructExpr>(Parent) && cast<CXXConstructExpr>(Parent)->isElidable()))
      return Otherwise;
    Up = Parent;
  }
  const auto *DS = dyn_cast_or_null<DeclStmt>(Up);
  if (DS && DS->isSingleDecl() && isa<VarDecl>(DS->getSingleDecl()))
    return Unit.Sources.token(DS->getSingleDecl()->getLocation());
  return Otherwise;
}

void FunctionLowering::lowerDeclaration(const DeclStmt *DS) {
  for (const Decl *D : DS->decls()) {
    if (const auto *V = dyn_cast<VarDecl>(D))
      lowerVariable(V);
    if (const auto *Decomposition = dyn_cast<DecompositionDecl>(D))
      for (const BindingDecl *Binding : Decomposition->bindings())
        if (const VarDecl *Holding = Binding->getHoldingVar())
          lowerVariable(Holding);
  }
}

void FunctionLowering::lowerVariable(const VarDecl *V) {
  const Expr *Init = V->getInit();
  if (!Init || Init->isValueDependent())
    return;
  ir::Location Where = Unit.Sources.token(V->getLocation());
  ir::Place To = placeOfVariable(V);
  if (!V->getType()->isReferenceType())
    return initialise(To, V->getType(), Init, Where);
  ir::Place Target = placeOf(Init);
  if (Target.isValid())
    emit(ir::Bind{To, Target}, Where);
}

void FunctionLowering::lowerMemberInitializer(const CXXCtorInitializer *Initializer) {
  if (!Initializer->isAnyMemberInitializer())
    return;
  const FieldDecl *Member = Initializer->getAnyMember();
  const Expr *Init = Initializer->getInit();
  ir::Location Where = Unit.Sources.token(Initializer->isWritten() ? Initializer->getSourceLocation() : Member->getLocation());
  ir::Place To = field(thisObject(), Member->getName());
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Init))
    Init = Default->getExpr();
  if (!Member->getType()->isReferenceType())
    return initialise(To, Member->getType(), Init, Where);
  ir::Place Target = placeOf(Init);
  if (Target.isValid())
    emit(ir::Bind{To, Target}, Where);
}

// To begins to exist with the value of From.
void FunctionLowering::initialise(ir::Place To, QualType Type, const Expr *From, ir::Location Where) {
  const Expr *Inner = From->IgnoreImplicit();
  if (const auto *List = dyn_cast<InitListExpr>(Inner); List && !List->isTransparent())
    return initialiseAggregate(To, List, Where);
  if (!Type->isRecordType())
    return assign(To, From, Where);
  ir::Place Source = placeOf(From);
  if (!Source.isValid() || Source == To)
    return;
  if (From->isPRValue())
    emit(ir::Move{To, Source}, Where);
  else
    emit(ir::Copy{To, Source}, Where);
}

void FunctionLowering::initialiseAggregate(ir::Place To, const InitListExpr *List, ir::Location Where) {
  if (const auto *Array = List->getType()->getAsArrayTypeUnsafe()) {
    for (unsigned I = 0; I < List->getNumInits(); ++I)
      initialise(step(To, ir::PathStep::Kind::Element, std::to_string(I)), Array->getElementType(), List->getInit(I), Where);
    return;
  }
  const auto *Record = List->getType()->getAsRecordDecl();
  if (!Record)
    return List->getNumInits() == 1 ? assign(To, List->getInit(0), Where) : void();
  unsigned Next = 0;
  if (const auto *Class = dyn_cast<CXXRecordDecl>(Record))
    Next = Class->getNumBases();
  for (const FieldDecl *Member : Record->fields()) {
    if (Member->isUnnamedBitField() || Next >= List->getNumInits())
      continue;
    const Expr *Init = List->getInit(Next++);
    if (isa<ImplicitValueInitExpr>(Init))
      continue;
    ir::Place Field = field(To, Member->getName());
    if (!Member->getType()->isReferenceType())
      initialise(Field, Member->getType(), Init, Where);
    else if (ir::Place Target = placeOf(Init); Target.isValid())
      emit(ir::Bind{Field, Target}, Where);
  }
}

// Scalars and pointers.
void FunctionLowering::assign(ir::Place To, const Expr *From, ir::Location Where) {
  if (!To.isValid())
    return;
  ir::Operand Value = operandOf(From);
  if (Value.Is != ir::Operand::Kind::Place)
    emit(ir::Store{To, Value}, Where);
  else if (!(Value.Place == To))
    emit(ir::Copy{To, Value.Place}, Where);
}

void FunctionLowering::lowerAssignment(const Expr *To, const Expr *From, ir::Location Where) {
  ir::Place Target = placeOf(To);
  if (To->getType()->isRecordType()) {
    ir::Place Source = placeOf(From);
    if (Target.isValid() && Source.isValid())
      emit(ir::Copy{Target, Source}, Where);
    return;
  }
  assign(Target, From, Where);
}

void FunctionLowering::lowerReturn(const Stmt *S, const Expr *Value) {
  if (!Value || !Result.Result.isValid())
    return;
  ir::Location Where = Unit.Sources.token(S->getBeginLoc());
  ir::Place To = ir::Place::local(Result.Result);
  QualType Type = F ? F->getReturnType() : Value->getType();
  if (isa<CoreturnStmt>(S))
    Type = Value->getType();
  if (!Type->isReferenceType())
    return initialise(To, Type, Value, Where);
  ir::Place Target = placeOf(Value);
  if (Target.isValid())
    emit(ir::Bind{To, Target}, Where);
}

// The arm of a conditional operator leaves its value in the conditional's own place.
void FunctionLowering::joinArm(const Expr *Arm) {
  const AbstractConditionalOperator *Choice = Body->conditionalOf(Arm);
  if (!Choice || Choice->getType()->isVoidType())
    return;
  ir::Place To = placeOf(Choice);
  ir::Place Source = placeOf(Arm);
  ir::Location Where = Unit.Sources.token(Arm->getExprLoc());
  if (Choice->isGLValue()) {
    if (Source.isValid())
      emit(ir::Bind{To, Source}, Where);
  } else if (!Choice->getType()->isRecordType()) {
    assign(To, Arm, Where);
  } else if (Source.isValid() && !(Source == To)) {
    emit(ir::Move{To, Source}, Where);
  }
}

void FunctionLowering::destroyMembers(ir::Place Object, const CXXRecordDecl *Record, ir::Location Where, unsigned Depth) {
  if (Record->isLambda())
    return destroyCaptures(Object, Record, Where, Depth);
  llvm::SmallVector<const FieldDecl *, 8> Fields(Record->fields());
  for (const FieldDecl *Member : llvm::reverse(Fields))
    if (!isTrivialToEnd(definitionOf(Member->getType())))
      destroy(field(Object, Member->getName()), Member->getType(), Where, Depth + 1);
  for (const CXXBaseSpecifier &Base : Record->bases())
    if (const CXXRecordDecl *Parent = definitionOf(Base.getType()); Parent && !isTrivialToEnd(Parent))
      destroyMembers(Object, Parent, Where, Depth + 1);
}

// A closure's fields have no names of their own: they go by the variables they capture.
void FunctionLowering::destroyCaptures(ir::Place Closure, const CXXRecordDecl *Record, ir::Location Where, unsigned Depth) {
  llvm::DenseMap<const ValueDecl *, FieldDecl *> Captures;
  FieldDecl *This = nullptr;
  Record->getCaptureFields(Captures, This);
  for (const LambdaCapture &Capture : Record->captures())
    if (Capture.capturesVariable() && Capture.getCaptureKind() == LCK_ByCopy)
      if (const FieldDecl *Field = Captures.lookup(Capture.getCapturedVar()); Field && !isTrivialToEnd(definitionOf(Field->getType())))
        destroy(field(Closure, Capture.getCapturedVar()->getName()), Field->getType(), Where, Depth + 1);
}

// Runs the destructors that the program wrote, inside out, then ends what Object owns. A class without a destructor of its own has one per member.
void FunctionLowering::destroy(ir::Place Object, QualType Type, ir::Location Where, unsigned Depth) {
  constexpr unsigned MaxDepth = 4;
  const CXXRecordDecl *Record = definitionOf(Type.getNonReferenceType());
  if (!Object.isValid() || !Record || Depth > MaxDepth)
    return;
  ir::Destroy D{Object, {}};
  const CXXDestructorDecl *Destructor = Record->getDestructor();
  bool IsOpaque = Unit.Sources.isInSystemHeader(Record->getLocation());
  if (Destructor && Destructor->isUserProvided() && !IsOpaque && !Unit.Models.lease(Type).Type)
    D.Destructor = Unit.Names.of(Destructor);
  else if (!IsOpaque)
    destroyMembers(Object, Record, Where, Depth);
  else if (const auto *Owner = dyn_cast<ClassTemplateSpecializationDecl>(Record); Owner && Owner->getName() == "unique_ptr")
    destroy(step(Object, ir::PathStep::Kind::Owned), Owner->getTemplateArgs()[0].getAsType(), Where, Depth + 1);
  emit(D, Where);
}

} // namespace poolcheck::frontend
