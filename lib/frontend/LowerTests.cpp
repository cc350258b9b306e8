// Tests that the analysis knows by their text only: over unchanged values equal texts have equal outcomes. `n > 3` and `flags & READ` become the
// truth of a place below `n` and `flags`: an element whose key is the rest of the test.
#include "FunctionLowering.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

constexpr size_t MaxTestLength = 120;

struct Comparison {
  const Expr *Left, *Right;
  BinaryOperatorKind Op;
};

// Only < and ==, so that a test and its opposite have one text.
Comparison normalised(const BinaryOperator *Test, bool &Negated) {
  Comparison C{Test->getLHS(), Test->getRHS(), Test->getOpcode()};
  if (C.Op == BO_GT || C.Op == BO_LE) {
    std::swap(C.Left, C.Right);
    C.Op = BinaryOperator::reverseComparisonOp(C.Op);
  }
  if (C.Op == BO_GE || C.Op == BO_NE) {
    Negated = !Negated;
    C.Op = BinaryOperator::negateComparisonOp(C.Op);
  }
  return C;
}

} // namespace

// E, a value that can be computed again, over places; Base, the first of them, is `_`. Nothing when computing E does something.
std::optional<std::string> FunctionLowering::textOfValue(const Expr *E, ir::Place &Base) {
  E = E->IgnoreParenImpCasts();
  if (auto Value = constantOf(E))
    return std::to_string(*Value);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E)) {
    if (Binary->isAssignmentOp() || Binary->isLogicalOp() || Binary->isCommaOp() || Binary->isPtrMemOp())
      return std::nullopt;
    auto Left = textOfValue(Binary->getLHS(), Base), Right = textOfValue(Binary->getRHS(), Base);
    return Left && Right ? std::optional("(" + *Left + Binary->getOpcodeStr().str() + *Right + ")") : std::nullopt;
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(E); Unary && (Unary->getOpcode() == UO_Minus || Unary->getOpcode() == UO_Not)) {
    auto Value = textOfValue(Unary->getSubExpr(), Base);
    return Value ? std::optional(UnaryOperator::getOpcodeStr(Unary->getOpcode()).str() + *Value) : std::nullopt;
  }
  if (!isa<DeclRefExpr, MemberExpr, ArraySubscriptExpr>(E) && !(isa<UnaryOperator>(E) && cast<UnaryOperator>(E)->getOpcode() == UO_Deref))
    return std::nullopt;
  ir::Place Value = placeOf(E);
  bool HasUnknownElement = llvm::any_of(Value.Path, [](ir::PathStep S) { return S.Step == ir::PathStep::Kind::Element && !S.Name.isValid(); });
  if (!Value.isValid() || HasUnknownElement || !E->getType()->isScalarType())
    return std::nullopt;
  if (!Base.isValid())
    Base = Value;
  if (Value == Base)
    return "_";
  return ir::key(Unit.Module, Value);
}

// The outcome of Test as a place. Invalid: it is no test of values that stay.
ir::Condition FunctionLowering::outcome(const BinaryOperator *Test, bool &Negated) {
  bool Turned = Negated;
  Comparison C{Test->getLHS(), Test->getRHS(), Test->getOpcode()};
  if (Test->isComparisonOp())
    C = normalised(Test, Turned);
  else if (C.Op != BO_And)
    return {};
  ir::Place Base;
  auto Left = textOfValue(C.Left, Base), Right = textOfValue(C.Right, Base);
  if (!Left || !Right || !Base.isValid() || Left->size() + Right->size() > MaxTestLength || Base.Path.size() >= ir::MaxPathLength)
    return {};
  if (C.Op != BO_LT && *Right < *Left)
    std::swap(Left, Right);
  std::string Key = *Left + BinaryOperator::getOpcodeStr(C.Op).str() + *Right;
  Negated = Turned;
  return {ir::Condition::Kind::IsTrue, step(Base, ir::PathStep::Kind::Element, "?" + Key), 0};
}

} // namespace poolcheck::frontend
