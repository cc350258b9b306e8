#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

// Parentheses, casts that keep the object, temporaries and the like: none of them has a place of its own.
const Expr *withoutWrapping(const Expr *E) {
  while (true) {
    const Expr *Inner = E->IgnoreParens();
    if (const auto *Full = dyn_cast<FullExpr>(Inner))
      Inner = Full->getSubExpr();
    else if (const auto *Cast = dyn_cast<CastExpr>(Inner); Cast && Cast->getCastKind() != CK_UserDefinedConversion)
      Inner = Cast->getSubExpr();
    else if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Inner))
      Inner = Temporary->getSubExpr();
    else if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(Inner))
      Inner = Bound->getSubExpr();
    else if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(Inner))
      Inner = Default->getExpr();
    else if (const auto *Init = dyn_cast<CXXDefaultInitExpr>(Inner))
      Inner = Init->getExpr();
    else if (const auto *Literal = dyn_cast<CompoundLiteralExpr>(Inner))
      Inner = Literal->getInitializer();
    else if (const auto *List = dyn_cast<CXXStdInitializerListExpr>(Inner))
      Inner = List->getSubExpr();
    else if (const auto *Substituted = dyn_cast<SubstNonTypeTemplateParmExpr>(Inner))
      Inner = Substituted->getReplacement();
    else if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(Inner); Opaque && Opaque->getSourceExpr())
      Inner = Opaque->getSourceExpr();
    else if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(Inner))
      Inner = Rewritten->getSemanticForm();
    else if (const auto *Conversion = dyn_cast<CastExpr>(Inner))
      Inner = Conversion->getSubExpr();
    if (Inner == E)
      return E;
    E = Inner;
  }
}

bool mayBeConstant(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Reference = dyn_cast<DeclRefExpr>(E)) {
    const auto *V = dyn_cast<VarDecl>(Reference->getDecl());
    return isa<EnumConstantDecl>(Reference->getDecl()) || (V && V->getType().isConstQualified() && V->hasInit());
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return mayBeConstant(Unary->getSubExpr());
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return mayBeConstant(Binary->getLHS()) && mayBeConstant(Binary->getRHS());
  if (const auto *Cast = dyn_cast<ExplicitCastExpr>(E))
    return mayBeConstant(Cast->getSubExpr());
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    return mayBeConstant(Default->getExpr());
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(E))
    return mayBeConstant(Default->getExpr());
  return isa<IntegerLiteral, CXXBoolLiteralExpr, CharacterLiteral, UnaryExprOrTypeTraitExpr, ConstantExpr, SubstNonTypeTemplateParmExpr>(E);
}

// A string literal, or a constant of the program with one as its value.
const clang::StringLiteral *textOf(const Expr *E) {
  if (const auto *Literal = dyn_cast<clang::StringLiteral>(E))
    return Literal;
  const auto *Reference = dyn_cast<DeclRefExpr>(E);
  const auto *V = Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  if (!V || !V->getType().isConstQualified() || !V->hasInit() || !V->hasGlobalStorage() || V->getInit()->isValueDependent())
    return nullptr;
  const Expr *Init = withoutWrapping(V->getInit());
  while (const auto *Construct = dyn_cast<CXXConstructExpr>(Init)) {
    if (Construct->getNumArgs() == 0)
      return nullptr;
    Init = withoutWrapping(Construct->getArg(0));
  }
  return dyn_cast<clang::StringLiteral>(Init);
}

bool decaysToPointer(const Expr *E) {
  const auto *Cast = dyn_cast<ImplicitCastExpr>(E->IgnoreParens());
  return Cast && Cast->getCastKind() == CK_ArrayToPointerDecay;
}

} // namespace

std::optional<int64_t> FunctionLowering::constantOf(const Expr *E) {
  if (E->isValueDependent() || !E->getType()->isIntegralOrEnumerationType() || !mayBeConstant(E))
    return std::nullopt;
  Expr::EvalResult Value;
  if (!E->EvaluateAsInt(Value, Unit.Ast) || !Value.Val.getInt().isRepresentableByInt64())
    return std::nullopt;
  return Value.Val.getInt().getExtValue();
}

// The local variable that E is, or a member of, or behind.
static const VarDecl *localAround(const Expr *E) {
  while (const auto *Member = dyn_cast<MemberExpr>(E))
    E = withoutWrapping(Member->getBase());
  const auto *Reference = dyn_cast<DeclRefExpr>(E);
  const auto *V = Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  return V && V->hasLocalStorage() ? V : nullptr;
}

// The text of an element's key: a constant, or ir::key for a variable that keeps its value, and what is in it.
std::optional<std::string> FunctionLowering::keyOf(const Expr *E) {
  if (auto Value = constantOf(E))
    return std::to_string(*Value);
  const Expr *Inner = withoutWrapping(E);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Inner); Construct && Construct->getNumArgs() >= 1)
    Inner = withoutWrapping(Construct->getArg(0));
  // A variable that keeps its value names the same element each time; which one is not known.
  if (const VarDecl *V = localAround(Inner); V && Body->keepsValue(V)) {
    ir::Place Key = placeOf(Inner);
    return Key.Base == ir::Place::Root::Local ? std::optional(ir::key(Unit.Module, Key)) : std::nullopt;
  }
  if (const auto *Text = dyn_cast<clang::StringLiteral>(Inner); Text && Text->getCharByteWidth() == 1)
    return Text->getString().str();
  return std::nullopt;
}

ir::Place FunctionLowering::step(ir::Place Base, ir::PathStep::Kind Kind, std::optional<std::string> Name) {
  if (!Base.isValid() || Base.Path.size() >= ir::MaxPathLength)
    return Base;
  return Base.then({Kind, Name ? Unit.Module.name(*Name) : ir::NameId{}});
}

ir::Place FunctionLowering::field(ir::Place Base, llvm::StringRef Name) { return step(Base, ir::PathStep::Kind::Field, Name.str()); }

// The member of its union that stands for the storage of Member: what one of them is given, all others of its type hold, pointers of any type.
static const FieldDecl *sharedStorage(const FieldDecl *Member) {
  if (!Member->getParent()->isUnion())
    return Member;
  auto IsAlike = [Type = Member->getType().getCanonicalType().getUnqualifiedType()](const FieldDecl *Other) {
    QualType OtherType = Other->getType().getCanonicalType().getUnqualifiedType();
    return !Other->getName().empty() && (OtherType == Type || (OtherType->isPointerType() && Type->isPointerType()));
  };
  return *llvm::find_if(Member->getParent()->fields(), IsAlike);
}

// A member of an anonymous struct or union is the enclosing object's.
ir::Place FunctionLowering::member(ir::Place Base, const FieldDecl *Member) {
  return Member->getName().empty() ? Base : field(Base, sharedStorage(Member)->getName());
}

// In a lambda `this` is what the enclosing function captured; everywhere else it is parameter 0.
ir::Place FunctionLowering::thisObject() {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(F);
  if (!Method || Method->isStatic())
    return {};
  ir::Place This = ir::Place::local(ir::LocalId{0});
  return Method->getParent()->isLambda() ? field(This, "this") : This;
}

// In a default member initialiser that an aggregate uses `this` is the aggregate.
ir::Place FunctionLowering::thisOf(const Expr *This) {
  for (const Stmt *Up = This; isa_and_nonnull<Expr>(Up); Up = Body->parent(Up))
    if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Up)) {
      const Stmt *Holder = Body->makingOf(Default).Holder;
      if (isa_and_nonnull<InitListExpr, CXXParenListInitExpr>(Holder))
        return objectOf(cast<Expr>(Holder));
    }
  return thisObject();
}

ir::Place FunctionLowering::placeOfVariable(const VarDecl *V) {
  if (V->hasGlobalStorage())
    return ir::Place::global(Unit.Names.of(V));
  return ir::Place::local(localOf(V));
}

ir::Place FunctionLowering::placeOfDecl(const DeclRefExpr *Reference) {
  const ValueDecl *D = Reference->getDecl();
  if (const auto *Binding = dyn_cast<BindingDecl>(D)) {
    if (Reference->refersToEnclosingVariableOrCapture())
      return field(ir::Place::local(ir::LocalId{0}), Binding->getName());
    if (const VarDecl *Holding = Binding->getHoldingVar())
      return placeOfVariable(Holding);
    return Binding->getBinding() ? placeOf(Binding->getBinding()) : ir::Place();
  }
  const auto *V = dyn_cast<VarDecl>(D);
  if (!V)
    return {};
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(F);
  if (Reference->refersToEnclosingVariableOrCapture() && Method && Method->getParent()->isLambda() && !V->hasGlobalStorage())
    return field(ir::Place::local(ir::LocalId{0}), V->getName());
  return placeOfVariable(V);
}

ir::Place FunctionLowering::placeOfMember(const MemberExpr *Member) {
  const ValueDecl *D = Member->getMemberDecl();
  if (const auto *V = dyn_cast<VarDecl>(D))
    return placeOfVariable(V);
  if (!isa<FieldDecl>(D))
    return {};
  return member(Member->isArrow() ? pointee(Member->getBase()) : placeOf(Member->getBase()), cast<FieldDecl>(D));
}

// What a pointer-valued expression points to.
ir::Place FunctionLowering::pointee(const Expr *Pointer) {
  ir::Operand Value = operandOf(Pointer);
  if (Value.Is == ir::Operand::Kind::Address)
    return Value.Place;
  return Value.Is == ir::Operand::Kind::Place ? step(Value.Place, ir::PathStep::Kind::Deref) : ir::Place();
}

ir::Place FunctionLowering::placeOf(const Expr *E) {
  if (auto Known = Places.find(E); Known != Places.end())
    return Known->second;
  const Expr *Inner = withoutWrapping(E);
  if (auto Known = Places.find(Inner); Known != Places.end())
    return Known->second;
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Inner))
    return placeOfDecl(Reference);
  if (const auto *Member = dyn_cast<MemberExpr>(Inner))
    return placeOfMember(Member);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Inner)) {
    if (Unary->getOpcode() == UO_Deref) {
      ir::Place Target = pointee(Unary->getSubExpr());
      return decaysToPointer(Unary->getSubExpr()) ? step(Target, ir::PathStep::Kind::Element, "0") : Target;
    }
    return Unary->isIncrementDecrementOp() || Unary->getOpcode() == UO_Extension ? placeOf(Unary->getSubExpr()) : ir::Place();
  }
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Inner))
    return step(pointee(Subscript->getBase()), ir::PathStep::Kind::Element, keyOf(Subscript->getIdx()));
  if (const auto *Conversion = dyn_cast<CastExpr>(Inner))
    return placeOf(Conversion->getSubExpr());
  if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(Inner))
    return placeOf(Suspend->getOperand());
  if (const auto *Binary = dyn_cast<BinaryOperator>(Inner)) {
    if (Binary->isCommaOp())
      return placeOf(Binary->getRHS());
    return Binary->isAssignmentOp() ? placeOf(Binary->getLHS()) : ir::Place();
  }
  if (const auto *List = dyn_cast<InitListExpr>(Inner); List && List->isTransparent())
    return placeOf(List->getInit(0));
  if (const auto *Block = dyn_cast<StmtExpr>(Inner)) {
    const auto *Value = dyn_cast_or_null<Expr>(Block->getSubStmt()->body_empty() ? nullptr : Block->getSubStmt()->body_back());
    return Value && !Value->getType()->isVoidType() ? placeOf(Value) : ir::Place();
  }
  if (isa<CallExpr, CXXConstructExpr, LambdaExpr, CXXNewExpr, AbstractConditionalOperator, InitListExpr, CXXParenListInitExpr>(Inner))
    return objectOf(Inner);
  return {};
}

ir::Operand FunctionLowering::operandOf(const Expr *E) {
  using Kind = ir::Operand::Kind;
  ir::Operand O;
  const Expr *Inner = withoutWrapping(E);
  if (Places.contains(E) || Places.contains(Inner)) {
    O.Is = Kind::Place;
    O.Place = placeOf(E);
    return O;
  }
  if (auto Value = constantOf(E)) {
    O.Is = E->getType()->isBooleanType() ? Kind::Bool : Kind::Int;
    O.Int = *Value;
    return O;
  }
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr>(Inner) ||
      (E->getType()->isPointerType() && E->isNullPointerConstant(Unit.Ast, Expr::NPC_ValueDependentIsNotNull))) {
    O.Is = Kind::Null;
    return O;
  }
  if (isa<ImplicitValueInitExpr, CXXScalarValueInitExpr>(Inner) && E->getType()->isScalarType()) {
    O.Is = E->getType()->isPointerType() ? Kind::Null : E->getType()->isBooleanType() ? Kind::Bool : Kind::Int;
    return O;
  }
  if (const clang::StringLiteral *Text = textOf(Inner)) {
    if (Text->getCharByteWidth() != 1)
      return O;
    O.Is = Kind::String;
    O.Text = Unit.Module.name(Text->getString());
    return O;
  }
  if (isa<CXXThisExpr>(Inner)) {
    O.Place = thisOf(Inner);
    O.Is = O.Place.isValid() ? Kind::Address : Kind::Unknown;
    return O;
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(Inner); Unary && Unary->getOpcode() == UO_AddrOf) {
    ir::Operand Target = operandOf(Unary->getSubExpr());
    if (Target.Is == Kind::Place)
      Target.Is = Kind::Address;
    return Target;
  }
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Inner))
    if (const auto *Function = dyn_cast<FunctionDecl>(Reference->getDecl())) {
      O.Is = Kind::Function;
      O.Function = Unit.Names.of(Function);
      return O;
    }
  O.Place = placeOf(E);
  if (!O.Place.isValid())
    return O;
  O.Is = Inner->getType()->isArrayType() && E->getType()->isPointerType() ? Kind::Address : Kind::Place;
  return O;
}

} // namespace poolcheck::frontend
