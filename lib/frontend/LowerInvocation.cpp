// Function values that are called without a call in the source: by what a model describes, and by a smart pointer that ends.
#include "FunctionLowering.h"

namespace poolcheck::frontend {

using namespace clang;
using models::Designator;
using models::Effect;
using models::EffectKind;

namespace {

// The one call operator of a class that the program wrote, such as a function object; a closure's value says which function it is.
const FunctionDecl *callOperator(QualType Type, const SourceMap &Sources) {
  const CXXRecordDecl *Record = Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Record->isLambda() || Sources.isInSystemHeader(Record->getLocation()))
    return nullptr;
  const FunctionDecl *Only = nullptr;
  for (const CXXMethodDecl *Method : Record->methods())
    if (Method->getOverloadedOperator() == OO_Call && Method->hasBody()) {
      if (Only)
        return nullptr;
      Only = Method;
    }
  return Only;
}

} // namespace

// Makes Call one of the function value of this type at Place; false when nothing says which function that is.
bool FunctionLowering::setFunction(ir::Call &Call, QualType Type, const ir::Place &Place) {
  const CXXRecordDecl *Record = Type.getNonReferenceType()->getAsCXXRecordDecl();
  bool IsBareLambda = Record && Record->isLambda() && Record->capture_size() == 0;
  const FunctionDecl *Operator = IsBareLambda ? Record->getLambdaCallOperator() : callOperator(Type, Unit.Sources);
  if (!Operator) {
    Call.Through = Place;
    return Place.isValid() && (!Record || Record->isLambda() || Record->isInStdNamespace());
  }
  Call.Callee = Unit.Names.of(Operator);
  Call.Arguments.emplace_back().Is = ir::Operand::Kind::Place;
  Call.Arguments.back().Place = Place;
  return true;
}

void FunctionLowering::applyInvocation(const Effect &E, CallSite &Site) {
  ir::Operand Callee;
  if (E.Object.isSet()) {
    Callee.Place = designated(E.Object, Site);
    Callee.Is = ir::Operand::Kind::Place;
  } else if (E.Argument < Site.Arguments.size()) {
    Callee = operandOf(Site.Arguments[E.Argument]);
  }
  if (E.Kind == EffectKind::Spawns) {
    ir::Spawn Spawn{Callee, E.Runs, {}};
    for (unsigned I = E.Argument + 1; I < Site.Arguments.size(); ++I)
      Spawn.Arguments.push_back(operandOf(Site.Arguments[I]));
    return emit(std::move(Spawn), Site.Where);
  }
  ir::Call Call;
  const FunctionDecl *Operator =
      E.Object.isSet() || E.Argument >= Site.Arguments.size() ? nullptr : callOperator(Site.Arguments[E.Argument]->getType(), Unit.Sources);
  if (Callee.Is == ir::Operand::Kind::Function) {
    Call.Callee = Callee.Function;
  } else if (Operator && Callee.Place.isValid()) {
    Call.Callee = Unit.Names.of(Operator);
    Call.Arguments.push_back(Callee);
  } else if (Callee.Place.isValid())
    Call.Through = Callee.Place;
  else
    return;
  if (E.Object.isSet() && Site.Result.isValid()) {
    Call.Result = Site.Result;
    Call.Gives = ir::ResultKind::Value;
  }
  for (const Designator &D : E.With) {
    ir::Operand Argument;
    if (D.Root == Designator::Base::Argument && !D.IsPointee && D.Path.empty() && D.Argument < Site.Arguments.size()) {
      Argument = operandOf(Site.Arguments[D.Argument]);
    } else {
      Argument.Place = designated(D, Site);
      Argument.Is = Argument.Place.isValid() ? ir::Operand::Kind::Place : ir::Operand::Kind::Unknown;
    }
    Call.Arguments.push_back(Argument);
  }
  for (size_t I = E.WithFrom.value_or(Site.Arguments.size()); I < Site.Arguments.size(); ++I)
    Call.Arguments.push_back(operandOf(Site.Arguments[I]));
  emit(std::move(Call), Site.Where);
}

} // namespace poolcheck::frontend
