#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

const CXXRecordDecl *definitionOf(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record ? Record->getDefinition() : nullptr;
}

// Of an array: its elements' class.
const CXXRecordDecl *classOf(QualType Type) { return definitionOf(QualType(Type->getBaseElementTypeUnsafe(), 0)); }

bool isTrivialToEnd(const CXXRecordDecl *Record) { return !Record || Record->hasTrivialDestructor(); }

bool isDefaultDeleter(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isInStdNamespace() && Record->getName() == "default_delete";
}

// A closure's members are known by the names of what they capture.
llvm::SmallVector<std::pair<llvm::StringRef, const FieldDecl *>, 8> membersOf(const CXXRecordDecl *Record) {
  llvm::SmallVector<std::pair<llvm::StringRef, const FieldDecl *>, 8> Members;
  for (const FieldDecl *Field : Record->fields())
    Members.push_back({Field->getName(), Field});
  if (!Record->isLambda())
    return Members;
  llvm::DenseMap<const ValueDecl *, FieldDecl *> Captures;
  FieldDecl *This = nullptr;
  Record->getCaptureFields(Captures, This);
  for (auto &[Name, Field] : Members)
    for (const auto &[Captured, Kept] : Captures)
      if (Kept == Field)
        Name = Captured->getName();
      else if (This == Field)
        Name = "this";
  return Members;
}

} // namespace

// Where Block leaves Scope, which ends with V: the statement that goes elsewhere, or else the closing brace.
static SourceLocation leavingAt(const CFGBlock &Block, const VarDecl *V, const Stmt *Scope) {
  for (const CFGElement &Element : Block) {
    if (auto S = Element.getAs<CFGStmt>(); S && isa<ReturnStmt>(S->getStmt()))
      return S->getStmt()->getBeginLoc();
    if (auto Cleanup = Element.getAs<CFGCleanupFunction>(); Cleanup && Cleanup->getVarDecl() == V)
      break;
  }
  if (const Stmt *Jump = Block.getTerminatorStmt(); isa_and_nonnull<BreakStmt, ContinueStmt, GotoStmt>(Jump))
    return Jump->getBeginLoc();
  return Scope ? Scope->getEndLoc() : SourceLocation();
}

// An implicit call at the end of something's life.
void FunctionLowering::lowerEnd(const CFGElement &Element, const CFGBlock &Block) {
  ir::Location ClosingBrace = F ? Unit.Sources.token(F->getEndLoc()) : Result.Where;
  if (auto End = Element.getAs<CFGAutomaticObjDtor>())
    return endVariable(*End);
  if (auto End = Element.getAs<CFGTemporaryDtor>())
    return endTemporary(End->getBindTemporaryExpr());
  if (auto End = Element.getAs<CFGDeleteDtor>())
    return destroy(pointee(End->getDeleteExpr()->getArgument()), End->getDeleteExpr()->getDestroyedType(),
                   Unit.Sources.token(End->getDeleteExpr()->getBeginLoc()));
  if (auto End = Element.getAs<CFGMemberDtor>())
    return destroy(field(thisObject(), End->getFieldDecl()->getName()), End->getFieldDecl()->getType(), ClosingBrace);
  if (auto End = Element.getAs<CFGBaseDtor>())
    return endBase(definitionOf(End->getBaseSpecifier()->getType()), thisObject(), ClosingBrace, 0);
  if (auto Cleanup = Element.getAs<CFGCleanupFunction>())
    cleanUp(*Cleanup, Block);
}

void FunctionLowering::endVariable(const CFGAutomaticObjDtor &End) {
  const VarDecl *V = End.getVarDecl();
  // The caller destroys its arguments, at the end of the full-expression that has the call; a coroutine has copies of them in its frame.
  if (isa<ParmVarDecl>(V) && !isa<CoroutineBodyStmt>(F->getBody()))
    return;
  const Stmt *Trigger = End.getTriggerStmt();
  SourceLocation At = V->getLocation();
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Trigger))
    At = Block->getRBracLoc();
  else if (Trigger)
    At = isa<ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt, GotoStmt>(Trigger) ? Trigger->getBeginLoc() : Trigger->getEndLoc();
  QualType Type = V->getType();
  // A reference ends the temporary whose life it extends.
  if (Type->isReferenceType() && V->getInit())
    Type = V->getInit()->IgnoreImplicit()->getType();
  destroy(placeOfVariable(V), Type, Unit.Sources.token(At));
}

void FunctionLowering::endTemporary(const CXXBindTemporaryExpr *Bound) {
  // What no element of the CFG has made holds nothing; and the CFG can name one temporary twice (the operand of a co_await).
  const Expr *Made = Bound->getSubExpr()->IgnoreImplicit();
  if (!Body->isTemporary(Bound) || !Places.contains(Made))
    return;
  const CXXRecordDecl *Record = definitionOf(Bound->getType());
  if (Record && Record->isEmpty() && Unit.Sources.isInSystemHeader(Record->getLocation()))
    return; // an allocator, say
  ir::Place Object = objectOf(Made);
  Places.erase(Made);
  Places.erase(Body->makingOf(Bound).Top);
  SourceLocation At = Bound->getEndLoc();
  for (const Stmt *Up = Bound; isa_and_nonnull<Expr>(Up); Up = Body->parent(Up))
    if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(Up))
      At = Default->getUsedLocation();
  destroy(Object, Bound->getType(), Unit.Sources.token(At));
}

void FunctionLowering::lowerDelete(const CXXDeleteExpr *Delete) {
  QualType Type = Delete->getDestroyedType();
  // The CFG has an element of its own for destructors that do something.
  if (!Type.isNull() && isTrivialToEnd(classOf(Type)))
    destroy(pointee(Delete->getArgument()), Type, Unit.Sources.token(Delete->getBeginLoc()));
}

// __attribute__((cleanup(Function))) calls Function(&V).
void FunctionLowering::cleanUp(const CFGCleanupFunction &Cleanup, const CFGBlock &Block) {
  const VarDecl *V = Cleanup.getVarDecl();
  const FunctionDecl *Function = Cleanup.getFunctionDecl();
  const DeclStmt *Declared = Body->declarationOf(V);
  SourceLocation At = Declared ? leavingAt(Block, V, Body->scopeOf(Declared)) : V->getLocation();
  Expr *Variable = DeclRefExpr::Create(Unit.Ast, NestedNameSpecifierLoc(), SourceLocation(), const_cast<VarDecl *>(V), false, At,
                                       V->getType().getNonReferenceType(), VK_LValue);
  CallSite Site;
  Site.Callee = Function;
  Site.Arguments.push_back(UnaryOperator::Create(Unit.Ast, Variable, UO_AddrOf, Unit.Ast.getPointerType(Variable->getType()), VK_PRValue, OK_Ordinary,
                                                 At, false, FPOptionsOverride()));
  Site.Where = Unit.Sources.token(At);
  if (FunctionMatch Match = Unit.Models.function(Function, nullptr))
    return applyModel(Match, Site);
  callKnown(Site);
}

// The base class part of an object, whose members share the object's place.
void FunctionLowering::endBase(const CXXRecordDecl *Base, ir::Place Object, ir::Location Where, unsigned Depth) {
  if (!Object.isValid() || isTrivialToEnd(Base) || Unit.Sources.isInSystemHeader(Base->getLocation()))
    return;
  const CXXDestructorDecl *Destructor = Base->getDestructor();
  if (!Destructor || !Destructor->isUserProvided())
    return destroyMembers(Object, Base, Where, Depth + 1);
  if (Unit.Models.describes(Base))
    return;
  ir::Call Call;
  Call.Callee = Unit.Names.of(Destructor);
  ir::Operand This;
  This.Is = ir::Operand::Kind::Place;
  This.Place = Object;
  Call.Arguments.push_back(This);
  emit(std::move(Call), Where);
}

void FunctionLowering::destroyMembers(ir::Place Object, const CXXRecordDecl *Record, ir::Location Where, unsigned Depth) {
  // Named, because the temporary would end before the loop does.
  const auto Members = membersOf(Record);
  for (const auto &[Name, Member] : llvm::reverse(Members))
    if (!isTrivialToEnd(classOf(Member->getType())) && !Member->getType()->isReferenceType())
      destroy(Name.empty() ? Object : field(Object, Name), Member->getType(), Where, Depth + 1);
  for (const CXXBaseSpecifier &Base : llvm::reverse(Record->bases()))
    if (!Base.isVirtual()) // one that is shared ends once, with whichever base comes last
      endBase(definitionOf(Base.getType()), Object, Where, Depth);
}

// The last element first; of an array of many or unknown size some element stands for all.
void FunctionLowering::destroyElements(ir::Place Array, const ArrayType *Type, ir::Location Where, unsigned Depth) {
  constexpr uint64_t MaxElements = 4;
  const auto *Constant = dyn_cast<ConstantArrayType>(Type);
  if (!Constant || Constant->getZExtSize() > MaxElements)
    return destroy(step(Array, ir::PathStep::Kind::Element), Type->getElementType(), Where, Depth + 1);
  for (uint64_t Index = Constant->getZExtSize(); Index-- > 0;)
    destroy(step(Array, ir::PathStep::Kind::Element, std::to_string(Index)), Type->getElementType(), Where, Depth + 1);
}

// What Owner, a smart pointer that owns alone, has ends: its deleter gets the pointer, unless that is null. False for objects of other classes.
bool FunctionLowering::endPointee(ir::Place Owner, const CXXRecordDecl *Record, ir::Location Where, unsigned Depth) {
  const auto *Class = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
  if (!Class || !Class->isInStdNamespace() || Class->getName() != "unique_ptr")
    return false;
  ir::Place Content = step(Owner, ir::PathStep::Kind::Owned);
  QualType Deleter = Class->getTemplateArgs()[1].getAsType();
  if (isDefaultDeleter(Deleter)) {
    destroy(Content, Class->getTemplateArgs()[0].getAsType(), Where, Depth);
    return true;
  }
  ir::Call Call;
  if (!Owner.isValid() || Content == Owner || CurrentEnds || !setFunction(Call, Deleter, field(Owner, "deleter")))
    return true;
  fork({ir::Condition::Kind::IsNull, Content, 0}, [&](bool IsNull) {
    if (IsNull)
      return;
    ir::Place Pointer = temporary();
    emit(ir::Bind{step(Pointer, ir::PathStep::Kind::Deref), Content}, Where);
    Call.Arguments.emplace_back().Is = ir::Operand::Kind::Place;
    Call.Arguments.back().Place = Pointer;
    emit(Call, Where);
  });
  emit(ir::Destroy{Content, {}}, Where);
  return true;
}

// Runs the destructors that the program wrote, inside out, then ends what Object owns. A class without a destructor of its own has one per member.
void FunctionLowering::destroy(ir::Place Object, QualType Type, ir::Location Where, unsigned Depth) {
  constexpr unsigned MaxDepth = 4;
  Type = Type.getNonReferenceType();
  if (!Object.isValid() || !classOf(Type) || Depth > MaxDepth)
    return;
  ir::Destroy D{Object, {}};
  if (const ArrayType *Array = Type->getAsArrayTypeUnsafe()) {
    destroyElements(Object, Array, Where, Depth);
    return emit(D, Where);
  }
  const CXXRecordDecl *Record = definitionOf(Type);
  const CXXDestructorDecl *Destructor = Record->getDestructor();
  if (Unit.Sources.isInSystemHeader(Record->getLocation())) {
    endPointee(Object, Record, Where, Depth + 1);
  } else if (Destructor && Destructor->isUserProvided()) {
    if (!Unit.Models.describes(Record))
      D.Destructor = Unit.Names.of(Destructor);
  } else {
    destroyMembers(Object, Record, Where, Depth);
  }
  emit(D, Where);
}

} // namespace poolcheck::frontend
