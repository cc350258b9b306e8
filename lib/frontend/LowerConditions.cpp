#include "FunctionLowering.h"

#include "clang/Basic/Builtins.h"

namespace poolcheck::frontend {

using namespace clang;

// Which && and || leave a value (an element of the CFG) and are not only branched on, and which ?: end temporaries of one arm or the other.
void FunctionLowering::findValues(const CFG &Graph) {
  for (const CFGBlock *Block : Graph) {
    for (const CFGElement &Element : *Block)
      if (auto S = Element.getAs<CFGStmt>())
        if (const auto *Logical = dyn_cast<BinaryOperator>(S->getStmt()); Logical && Logical->isLogicalOp())
          Values.insert(Logical);
    if (Block->getTerminator().isTemporaryDtorsBranch())
      if (const Expr *Arm = Body->armAround(Block->getTerminatorStmt()))
        Chosen[Body->conditionalOf(Arm)] = {};
  }
}

// The operator whose value the operands of Logical decide: `a && (b || c)` is one value. Null when nobody keeps it.
const BinaryOperator *FunctionLowering::valueOf(const BinaryOperator *Logical) const {
  for (const Stmt *Up = Logical; Up; Up = Body->parent(Up)) {
    if (Values.contains(Up))
      return cast<BinaryOperator>(Up);
    const auto *Outer = dyn_cast<BinaryOperator>(Up);
    if (!isa<ParenExpr>(Up) && !(Outer && Outer->isLogicalOp()))
      return nullptr;
  }
  return nullptr;
}

// The block ends with a branch on an operand of &&, || or `a ?: b`: if the other operand is not evaluated, the value is known here.
void FunctionLowering::leaveOperand(const Stmt *Terminator) {
  if (const auto *Choice = dyn_cast_or_null<BinaryConditionalOperator>(Terminator)) {
    if (!Choice->getType()->isVoidType() && !Chosen.contains(Choice))
      joinArm(Choice, Choice->getCommon());
    return;
  }
  const auto *Logical = dyn_cast_or_null<BinaryOperator>(Terminator);
  if (!Logical || !Logical->isLogicalOp())
    return;
  if (const BinaryOperator *Value = valueOf(Logical)) {
    ir::Operand Known;
    Known.Is = ir::Operand::Kind::Bool;
    Known.Int = Logical->getOpcode() == BO_LOr;
    emit(ir::Store{objectOf(Value), Known}, Unit.Sources.token(Logical->getOperatorLoc()));
  }
}

// E has been evaluated: if it is an arm of ?: or the right operand of && or ||, the operator has its value.
void FunctionLowering::joinOperand(const Expr *E) {
  if (const AbstractConditionalOperator *Choice = Body->conditionalOf(E)) {
    if (auto Flag = Chosen.find(Choice); Flag != Chosen.end()) {
      if (!Flag->second.isValid())
        Flag->second = temporary();
      ir::Operand IsFirst;
      IsFirst.Is = ir::Operand::Kind::Bool;
      IsFirst.Int = Choice->getTrueExpr()->IgnoreParens() == E;
      emit(ir::Store{Flag->second, IsFirst}, Unit.Sources.token(E->getExprLoc()));
    }
    if (!Choice->getType()->isVoidType())
      joinArm(Choice, E);
  }
  if (const BinaryOperator *Logical = Body->logicalOf(E))
    if (const BinaryOperator *Value = valueOf(Logical))
      assign(objectOf(Value), E, Unit.Sources.token(E->getExprLoc()));
}

// The arm of a conditional operator leaves its value in the conditional's own place.
void FunctionLowering::joinArm(const AbstractConditionalOperator *Choice, const Expr *Arm) {
  ir::Place To = objectOf(Choice);
  ir::Location Where = Unit.Sources.token(Arm->getExprLoc());
  if (!Choice->isGLValue() && !Choice->getType()->isRecordType())
    return assign(To, Arm, Where);
  ir::Place Source = placeOf(Arm);
  if (!Source.isValid() || Source == To)
    return;
  if (Choice->isGLValue())
    emit(ir::Bind{To, Source}, Where);
  else
    emit(ir::Move{To, Source}, Where);
}

namespace {

// What `bool B = E` tests, when E is a comparison, a negation or a conversion to bool; null otherwise.
const Expr *testedBy(const Expr *E) {
  E = E->IgnoreParens();
  while (const auto *Cast = dyn_cast<CastExpr>(E)) {
    if (Cast->getCastKind() == CK_PointerToBoolean || Cast->getCastKind() == CK_IntegralToBoolean)
      return Cast->getSubExpr();
    if (Cast->getCastKind() != CK_NoOp && Cast->getCastKind() != CK_IntegralCast)
      return nullptr;
    E = Cast->getSubExpr()->IgnoreParens();
  }
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  const auto *Binary = dyn_cast<BinaryOperator>(E);
  return (Unary && Unary->getOpcode() == UO_LNot) || (Binary && Binary->isComparisonOp()) ? E : nullptr;
}

} // namespace

// `Ok = Handle != nullptr`: two ways, so that the analysis knows what goes with which value. False: From is no test that it understands.
bool FunctionLowering::assignTest(const ir::Place &To, const Expr *From, ir::Location Where) {
  const Expr *Tested = testedBy(From);
  if (!Tested || !To.isValid() || CurrentEnds || constantOf(From))
    return false;
  bool Negated = false;
  ir::Condition Test = condition(Tested, Negated);
  if (Test.Is == ir::Condition::Kind::Unknown) {
    emit(ir::Store{To, {}}, Where);
    return true;
  }
  ir::Operand Value;
  Value.Is = From->getType()->isBooleanType() ? ir::Operand::Kind::Bool : ir::Operand::Kind::Int;
  fork(Test, [&](bool IsMet) {
    Value.Int = IsMet != Negated;
    emit(ir::Store{To, Value}, Where);
  });
  return true;
}

// Two ways from here that meet again: Way emits what happens where If is met, and where it is not.
void FunctionLowering::fork(const ir::Condition &If, llvm::function_ref<void(bool)> Way) {
  ir::BlockId Before = Current, Ways[] = {newBlock(), newBlock()}, After = newBlock();
  Result.Blocks[Before.Index].Terminator = ir::Branch{If, Ways[0], Ways[1]};
  for (ir::BlockId Next : {Ways[0], Ways[1], After})
    Result.Blocks[Next.Index].Try = Result.Blocks[Before.Index].Try;
  for (ir::BlockId Start : Ways) {
    Current = Start;
    Way(Start == Ways[0]);
    Result.Blocks[Current.Index].Terminator = ir::Jump{After};
  }
  Current = After;
}

bool FunctionLowering::isHint(const CallExpr *Call) {
  return llvm::is_contained({Builtin::BI__builtin_expect, Builtin::BI__builtin_expect_with_probability}, Call->getBuiltinCallee());
}

ir::TerminatorData FunctionLowering::branch(const CFGBlock &Block) {
  auto Successor = Block.succ_begin();
  ir::Branch B;
  B.Then = Blocks[Successor[0].getReachableBlock()];
  B.Else = Blocks[Successor[1].getReachableBlock()];
  // A static variable's initialiser runs the first time only.
  if (isa_and_nonnull<DeclStmt>(Block.getTerminatorStmt()))
    return B;
  const Expr *Tested = Block.getLastCondition();
  if (!Tested)
    Tested = dyn_cast_or_null<Expr>(Block.getTerminatorCondition());
  bool Negated = false;
  if (Tested)
    B.If = condition(Tested, Negated);
  if (Negated)
    std::swap(B.Then, B.Else);
  return B;
}

// Was the temporary that the terminator names made? Ending one that was never made does nothing, so for && and || the way through the destructor
// serves both answers; the arms of ?: may each have temporaries of their own.
ir::TerminatorData FunctionLowering::endTemporaries(const CFGBlock &Block) {
  auto Successor = Block.succ_begin();
  ir::BlockId Made = Blocks[Successor[0].getReachableBlock()], NotMade = Blocks[Successor[1].getReachableBlock()];
  const Expr *Arm = Body->armAround(Block.getTerminatorStmt());
  const AbstractConditionalOperator *Choice = Arm ? Body->conditionalOf(Arm) : nullptr;
  auto Flag = Choice ? Chosen.find(Choice) : Chosen.end();
  if (Flag == Chosen.end() || !Flag->second.isValid())
    return ir::Jump{Made};
  if (Choice->getTrueExpr()->IgnoreParens() != Arm)
    std::swap(Made, NotMade);
  return ir::Branch{{ir::Condition::Kind::IsTrue, Flag->second, 0}, Made, NotMade};
}

ir::TerminatorData FunctionLowering::switchOver(const SwitchStmt *S, const CFGBlock &Block) {
  ir::Switch Over;
  Over.What = placeOf(S->getCond());
  llvm::SmallVector<ir::BlockId, 2> Others; // the default, and the ranges, whose values are not counted out
  for (const CFGBlock::AdjacentBlock &Successor : Block.succs()) {
    const CFGBlock *Target = Successor.getReachableBlock();
    if (!Target || !Blocks.contains(Target))
      continue;
    const auto *Case = dyn_cast_or_null<CaseStmt>(Target->getLabel());
    std::optional<int64_t> Value = Case && !Case->caseStmtIsGNURange() ? constantOf(Case->getLHS()) : std::nullopt;
    if (Value)
      Over.Cases.push_back({*Value, Blocks[Target]});
    else
      Others.push_back(Blocks[Target]);
  }
  std::reverse(Over.Cases.begin(), Over.Cases.end()); // the CFG has the last case first
  if (Over.Cases.empty())
    return anyOf(Others);
  // Without a default that can be reached the cases are all the values there are.
  if (Others.empty())
    Over.Default = Over.Cases.back().second;
  else if (Others.size() == 1)
    Over.Default = Others[0];
  else
    Result.Blocks[(Over.Default = newBlock()).Index].Terminator = anyOf(Others);
  if (!Over.What.isValid())
    Over.What = temporary();
  return Over;
}

// A test that always holds.
ir::Condition FunctionLowering::present() {
  ir::Place Truth = temporary();
  ir::Operand True;
  True.Is = ir::Operand::Kind::Bool;
  True.Int = 1;
  emit(ir::Store{Truth, True}, {});
  return {ir::Condition::Kind::IsTrue, Truth, 0};
}

// E as a test the analysis understands; Negated: the test's opposite.
ir::Condition FunctionLowering::condition(const Expr *E, bool &Negated) {
  using Kind = ir::Condition::Kind;
  E = E->IgnoreParenImpCasts();
  if (const auto *Full = dyn_cast<FullExpr>(E))
    E = Full->getSubExpr()->IgnoreParenImpCasts();
  // `a != b` by way of `!(a == b)`.
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E))
    return condition(Rewritten->getSemanticForm(), Negated);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E); Unary && Unary->getOpcode() == UO_LNot) {
    Negated = !Negated;
    return condition(Unary->getSubExpr(), Negated);
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(E)) {
    // The last operand decides: the CFG has branched on the others.
    if (Binary->isLogicalOp() && !Places.contains(Binary))
      return condition(Binary->getRHS(), Negated);
    if (Binary->isComparisonOp())
      return relation(Binary, Negated);
    if (Binary->getOpcode() == BO_And)
      return outcome(Binary, Negated);
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (isHint(Call))
      return condition(Call->getArg(0), Negated);
    if (auto Test = objectTest(Call, Negated))
      return *Test;
  }
  // `if (Table.take)`: the driver that the model speaks of has what the model describes.
  const auto *Member = dyn_cast<MemberExpr>(E);
  if (Member && Member->getType()->isFunctionPointerType() && Unit.Models.functionPointer(Member))
    return present();
  // `(long)!!Handle`
  if (const auto *Cast = dyn_cast<CStyleCastExpr>(E); Cast && Cast->getType()->isIntegralOrEnumerationType())
    return condition(Cast->getSubExpr(), Negated);
  ir::Place What = placeOf(E);
  if (!What.isValid())
    return {};
  const auto *Binary = dyn_cast<BinaryOperator>(E);
  if (E->getType()->isBooleanType() || (Binary && Binary->isLogicalOp()))
    return {Kind::IsTrue, What, 0};
  Negated = !Negated;
  if (E->getType()->isPointerType())
    return {Kind::IsNull, What, 0};
  return {Kind::Equals, What, 0};
}

// Makes of `x == N` one for order next to zero, where a status or a descriptor has its failures: `x >= 0` is not `x < 0`, `x > 0` is not `x < 1`.
static bool order(ir::Condition &Test, BinaryOperatorKind Op, QualType Type) {
  int64_t Bound = Test.Value;
  Bound += (Op == BO_LE || Op == BO_GT) && Bound < 1;
  if (Test.Is != ir::Condition::Kind::Equals || Bound < 0 || Bound > 1)
    return false;
  // Of numbers that are never negative only 0 is less than 1.
  bool IsZeroTest = Bound == 1 && Type->isUnsignedIntegerOrEnumerationType();
  Test.Is = IsZeroTest ? ir::Condition::Kind::Equals : ir::Condition::Kind::Less;
  Test.Value = IsZeroTest ? 0 : Bound;
  return true;
}

ir::Condition FunctionLowering::relation(const BinaryOperator *Binary, bool &Negated) {
  BinaryOperatorKind Op = Binary->getOpcode();
  // `(Flags & READ) == 0`
  const auto *Bits = dyn_cast<BinaryOperator>(Binary->getLHS()->IgnoreParenImpCasts());
  if (Bits && Bits->getOpcode() == BO_And && Binary->isEqualityOp() && constantOf(Binary->getRHS()) == 0) {
    Negated = Negated != (Op == BO_EQ);
    return outcome(Bits, Negated);
  }
  auto Test = comparison(Binary->getLHS(), Binary->getRHS());
  if (!Test) {
    Test = comparison(Binary->getRHS(), Binary->getLHS());
    Op = BinaryOperator::isRelationalOp(Op) ? BinaryOperator::reverseComparisonOp(Op) : Op;
  }
  if (!Test)
    return outcome(Binary, Negated);
  if (BinaryOperator::isRelationalOp(Op) && !order(*Test, Op, Binary->getLHS()->getType()))
    return outcome(Binary, Negated);
  Negated = Negated != (Op == BO_NE || Op == BO_GE || Op == BO_GT);
  return *Test;
}

// `Ptr == nullptr` with a class's own operator, `if (Object)`, `Object.has_value()`.
std::optional<ir::Condition> FunctionLowering::objectTest(const CallExpr *Call, bool &Negated) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call); Operator && Call->getNumArgs() == 2) {
    bool IsEqual = Operator->getOperator() == OO_EqualEqual, IsUnequal = Operator->getOperator() == OO_ExclaimEqual;
    for (unsigned I = 0; I < 2 && (IsEqual || IsUnequal); ++I)
      if (isa<CXXNullPtrLiteralExpr>(Call->getArg(I)->IgnoreParenImpCasts())) {
        ir::Place What = contentOf(Call->getArg(1 - I));
        if (!What.isValid())
          return std::nullopt;
        Negated = Negated != IsUnequal;
        return ir::Condition{ir::Condition::Kind::IsNull, What, 0};
      }
  }
  const auto *Member = dyn_cast<CXXMemberCallExpr>(Call);
  const CXXMethodDecl *Method = Member ? Member->getMethodDecl() : nullptr;
  if (!Method)
    return std::nullopt;
  const auto *Conversion = dyn_cast<CXXConversionDecl>(Method);
  bool IsHasValue = Method->getDeclName().isIdentifier() && Method->getName() == "has_value";
  if (!IsHasValue && !(Conversion && Conversion->getConversionType()->isBooleanType()))
    return std::nullopt;
  ir::Place What = contentOf(Member->getImplicitObjectArgument());
  if (!What.isValid())
    return std::nullopt;
  Negated = !Negated;
  return ir::Condition{ir::Condition::Kind::IsNull, What, 0};
}

// What a smart pointer or an optional owns; any other object is its own content.
ir::Place FunctionLowering::contentOf(const Expr *Owner) {
  QualType Type = Owner->getType();
  const CXXRecordDecl *Record = Type->isPointerType() ? nullptr : Type->getAsCXXRecordDecl();
  ir::Place Object = Type->isPointerType() ? pointee(Owner) : placeOf(Owner);
  bool IsOwner = Record && Record->isInStdNamespace() && Record->getDeclName().isIdentifier() &&
                 llvm::is_contained({"unique_ptr", "shared_ptr", "__shared_ptr", "optional", "_Optional_base_impl"}, Record->getName());
  return IsOwner ? step(Object, ir::PathStep::Kind::Owned) : Object;
}

// `Left == Right` for a constant Right.
std::optional<ir::Condition> FunctionLowering::comparison(const Expr *Left, const Expr *Right) {
  ir::Place What = placeOf(Left);
  if (!What.isValid())
    return std::nullopt;
  ir::Operand Value = operandOf(Right);
  if (Value.Is == ir::Operand::Kind::Null)
    return ir::Condition{ir::Condition::Kind::IsNull, What, 0};
  if (Value.Is == ir::Operand::Kind::Int || Value.Is == ir::Operand::Kind::Bool)
    return ir::Condition{ir::Condition::Kind::Equals, What, Value.Int};
  return std::nullopt;
}

} // namespace poolcheck::frontend
