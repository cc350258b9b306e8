#include "FunctionLowering.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

llvm::ArrayRef<Expr *> partsOf(const Expr *Aggregate) {
  if (const auto *List = dyn_cast<InitListExpr>(Aggregate))
    return List->inits();
  return const_cast<CXXParenListInitExpr *>(cast<CXXParenListInitExpr>(Aggregate))->getInitExprs();
}

// The value of `T()` and `T{}` for a scalar.
ir::Operand zeroOf(QualType Type) {
  ir::Operand Zero;
  if (Type->isPointerType() || Type->isNullPtrType())
    Zero.Is = ir::Operand::Kind::Null;
  else if (Type->isIntegralOrEnumerationType())
    Zero.Is = Type->isBooleanType() ? ir::Operand::Kind::Bool : ir::Operand::Kind::Int;
  return Zero;
}

} // namespace

// Where the object is that E makes, or a conditional operator names.
ir::Place FunctionLowering::objectOf(const Expr *E) {
  if (auto Known = Places.find(E); Known != Places.end())
    return Known->second;
  Making M = Body->makingOf(E);
  auto Whole = Places.find(M.Top);
  ir::Place Object = Whole == Places.end() ? placeIn(M) : Whole->second;
  Places[M.Top] = Object;
  Places[E] = Object;
  return Object;
}

ir::Place FunctionLowering::placeIn(const Making &M) {
  if (!M.Holder) {
    if (const CXXCtorInitializer *I = Body->initializerOf(M.Top))
      return memberOf(I);
    return Initialised && !Initialised->getType()->isReferenceType() ? placeOfVariable(Initialised) : temporary();
  }
  if (const auto *DS = dyn_cast<DeclStmt>(M.Holder)) {
    for (const Decl *D : DS->decls())
      if (const auto *V = dyn_cast<VarDecl>(D); V && V->getInit() == M.Top && !V->getType()->isReferenceType())
        return placeOfVariable(V);
  } else if (isa<ReturnStmt>(M.Holder)) {
    if (Result.Result.isValid() && !(F && F->getReturnType()->isReferenceType()))
      return ir::Place::local(Result.Result);
  } else if (const auto *New = dyn_cast<CXXNewExpr>(M.Holder)) {
    ir::Place Made = step(placeOf(New), ir::PathStep::Kind::Deref);
    return New->isArray() && !isa<InitListExpr, CXXParenListInitExpr>(M.Top) ? step(Made, ir::PathStep::Kind::Element) : Made;
  } else if (isa<InitListExpr, CXXParenListInitExpr>(M.Holder)) {
    const auto *Aggregate = cast<Expr>(M.Holder);
    llvm::ArrayRef<Expr *> Parts = partsOf(Aggregate);
    return partOf(Aggregate, llvm::find(Parts, M.Top) - Parts.begin());
  } else if (const auto *Lambda = dyn_cast<LambdaExpr>(M.Holder)) {
    auto Init = Lambda->capture_init_begin();
    for (const LambdaCapture &Capture : Lambda->captures())
      if (*Init++ == M.Top && Capture.capturesVariable() && Capture.getCaptureKind() == LCK_ByCopy)
        return field(openClosure(Lambda), Capture.getCapturedVar()->getName());
  }
  return temporary();
}

ir::Place FunctionLowering::memberOf(const CXXCtorInitializer *Initializer) {
  // Bases share the place of the object that they are part of; a delegated constructor makes all of it.
  const FieldDecl *Member = Initializer->getAnyMember();
  return Member ? member(thisObject(), Member) : thisObject();
}

// The data member that part Index of an aggregate's initialisers stands for; null for a base class.
const FieldDecl *FunctionLowering::fieldOf(const Expr *Aggregate, unsigned Index) const {
  const auto *Record = Aggregate->getType()->getAsRecordDecl();
  const auto *List = dyn_cast<InitListExpr>(Aggregate);
  if (List && Record->isUnion())
    return List->getInitializedFieldInUnion();
  unsigned Next = 0;
  if (const auto *Class = dyn_cast<CXXRecordDecl>(Record))
    Next = Class->getNumBases();
  for (const FieldDecl *Member : Record->fields())
    if (!Member->isUnnamedBitField() && Next++ == Index)
      return Member;
  return nullptr;
}

ir::Place FunctionLowering::partOf(const Expr *Aggregate, unsigned Index) {
  ir::Place Whole = objectOf(Aggregate);
  if (Aggregate->getType()->isArrayType())
    return step(Whole, ir::PathStep::Kind::Element, std::to_string(Index));
  const RecordDecl *Record = Aggregate->getType()->getAsRecordDecl();
  const FieldDecl *Member = Record ? fieldOf(Aggregate, Index) : nullptr;
  // The elements of a std::array are the object's own.
  bool IsArrayClass = Record && Record->getDeclName().isIdentifier() && Record->getName() == "array" && Record->isInStdNamespace();
  return Member && !IsArrayClass ? member(Whole, Member) : Whole;
}

// The name in the declaration that the expression initialises, when it is the whole initialiser; for people that is where the object is.
ir::Location FunctionLowering::declarationOr(const Expr *E, ir::Location Otherwise) const {
  const Stmt *Up = E;
  while (Up && isa<Expr>(Up)) {
    const Stmt *Parent = Body->parent(Up);
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
  for (const Decl *D : DS->decls())
    if (const auto *V = dyn_cast<VarDecl>(D))
      lowerVariable(V);
}

void FunctionLowering::lowerVariable(const VarDecl *V) {
  ir::Place To = placeOfVariable(V);
  const Expr *Init = V->getInit();
  if (!Init || Init->isValueDependent())
    return;
  ir::Location Where = Unit.Sources.token(V->getLocation());
  const DeclStmt *DS = Body->declarationOf(V);
  const auto *Range = dyn_cast_or_null<CXXForRangeStmt>(DS ? Body->parent(DS) : nullptr);
  if (Range && Range->getBeginStmt() == DS)
    if (ir::Operand First = operandOf(Init); First.Is == ir::Operand::Kind::Address) {
      // A loop over an array: begin points to some element, not only to the first.
      First.Place = step(First.Place, ir::PathStep::Kind::Element);
      return emit(ir::Store{To, First}, Where);
    }
  bindOrInitialise(To, V->getType(), Init, Where);
}

void FunctionLowering::lowerMemberInitializer(const CXXCtorInitializer *Initializer) {
  if (!Initializer->isAnyMemberInitializer())
    return;
  const FieldDecl *Member = Initializer->getAnyMember();
  ir::Location Where = Unit.Sources.token(Initializer->isWritten() ? Initializer->getSourceLocation() : Member->getLocation());
  bindOrInitialise(memberOf(Initializer), Member->getType(), Initializer->getInit(), Where);
}

// To begins to exist with the value of From, or as a name of it. What a class-typed From makes was made in To already.
void FunctionLowering::bindOrInitialise(ir::Place To, QualType Type, const Expr *From, ir::Location Where) {
  if (!To.isValid())
    return;
  if (Type->isReferenceType()) {
    ir::Operand Target = operandOf(From);
    if (Target.Is == ir::Operand::Kind::Function)
      return emit(ir::Store{To, Target}, Where);
    if (ir::Place Named = placeOf(From); Named.isValid() && !(Named == To))
      emit(ir::Bind{To, Named}, Where);
    return;
  }
  if (!Type->isRecordType())
    return Type->isArrayType() ? void() : assign(To, From, Where);
  const Expr *Inner = From->IgnoreImplicit();
  if (isa<InitListExpr, CXXParenListInitExpr>(Inner))
    return;
  ir::Place Source = placeOf(From);
  if (!Source.isValid() || Source == To)
    return;
  if (Inner->isLValue())
    emit(ir::Copy{To, Source}, Where);
  else
    emit(ir::Move{To, Source}, Where);
}

// Is a part of an aggregate evaluated? Then its member has its value before those of the members after it are evaluated.
void FunctionLowering::joinPart(const Expr *Part) {
  const auto *Aggregate = dyn_cast_or_null<Expr>(Body->parent(Part));
  if (!isa_and_nonnull<InitListExpr, CXXParenListInitExpr>(Aggregate) || !Aggregate->getType()->isRecordType())
    return;
  llvm::ArrayRef<Expr *> Parts = partsOf(Aggregate);
  if (auto Found = llvm::find(Parts, Part); Found != Parts.end())
    initialisePart(Aggregate, Found - Parts.begin());
}

// Parts of class type have been made in place when the aggregate's turn comes; those that have no element in the CFG get their value now.
void FunctionLowering::initialiseAggregate(const Expr *Aggregate) {
  QualType Type = Aggregate->getType();
  if ((!Type->isArrayType() && !Type->isRecordType()) || Body->isTable(Aggregate))
    return;
  for (unsigned Index = 0; Index < partsOf(Aggregate).size(); ++Index)
    initialisePart(Aggregate, Index);
}

void FunctionLowering::initialisePart(const Expr *Aggregate, unsigned Index) {
  const Expr *Part = partsOf(Aggregate)[Index];
  if (isa<ImplicitValueInitExpr, NoInitExpr>(Part) || !InitialisedParts.insert(Part).second || Body->isTable(Aggregate))
    return;
  // In parentheses the CFG leaves default member initialisers out.
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Part); Default && isa<CXXParenListInitExpr>(Aggregate)) {
    forget(Default->getExpr());
    lowerTree(Default->getExpr());
  }
  QualType Type = Part->getType();
  if (!Aggregate->getType()->isArrayType())
    if (const FieldDecl *Member = fieldOf(Aggregate, Index))
      Type = Member->getType();
  bindOrInitialise(partOf(Aggregate, Index), Type, Part, Unit.Sources.token(Part->getExprLoc()));
}

// Scalars and pointers.
void FunctionLowering::assign(ir::Place To, const Expr *From, ir::Location Where) {
  while (const auto *List = dyn_cast<InitListExpr>(From->IgnoreImplicit())) {
    if (List->getNumInits() != 1)
      return assignOperand(To, zeroOf(List->getType()), Where);
    From = List->getInit(0);
  }
  if (!assignTest(To, From, Where))
    assignOperand(To, operandOf(From), Where);
}

void FunctionLowering::assignOperand(ir::Place To, const ir::Operand &Value, ir::Location Where) {
  if (!To.isValid())
    return;
  if (Value.Is != ir::Operand::Kind::Place)
    emit(ir::Store{To, Value}, Where);
  else if (!(Value.Place == To))
    emit(ir::Copy{To, Value.Place}, Where);
}

void FunctionLowering::lowerAssignment(const BinaryOperator *Assign) {
  ir::Place Target = placeOf(Assign->getLHS());
  ir::Location Where = Unit.Sources.token(Assign->getBeginLoc());
  if (!Assign->getLHS()->getType()->isRecordType())
    return assign(Target, Assign->getRHS(), Where);
  ir::Place Source = placeOf(Assign->getRHS());
  if (Target.isValid() && Source.isValid())
    emit(ir::Copy{Target, Source}, Where);
}

// A return that stands in a block: something may be inserted before it.
void FunctionLowering::markWhole(const Stmt *Return, ir::Location Where) {
  std::vector<ir::Instruction> &Done = Result.Blocks[Current.Index].Instructions;
  if (!Done.empty() && Done.back().Where == Where && Body->statementOf(Return) == Return)
    Done.back().Stmt = Unit.Sources.statement(Return->getSourceRange());
}

void FunctionLowering::lowerReturn(const Stmt *S, const Expr *Value) {
  if (!Value || !Result.Result.isValid() || Value->getType()->isVoidType())
    return;
  ir::Location Where = Unit.Sources.token(S->getBeginLoc());
  ir::Place To = ir::Place::local(Result.Result);
  if (isa<ReturnStmt>(S)) {
    bindOrInitialise(To, F ? F->getReturnType() : Value->getType(), Value, Where);
    return markWhole(S, Where);
  }
  if (!Value->getType()->isRecordType())
    return assign(To, Value, Where);
  // co_return hands its operand to the promise: a local variable is moved.
  ir::Place Source = placeOf(Value);
  if (!Source.isValid() || Source == To)
    return;
  const auto *Reference = dyn_cast<DeclRefExpr>(Value->IgnoreImplicit());
  const auto *V = Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  bool IsLocal = V && V->hasLocalStorage() && !V->getType()->isReferenceType();
  if (Value->isLValue() && !IsLocal)
    emit(ir::Copy{To, Source}, Where);
  else
    emit(ir::Move{To, Source}, Where);
}

} // namespace poolcheck::frontend
