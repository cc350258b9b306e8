// Constant structures that name functions: `const struct ops Table = {.get = take};`
#include "FunctionLowering.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

// The constant structure in `Table.get(p)`.
const VarDecl *tableOf(const MemberExpr *Member) {
  const auto *Table = Member && !Member->isArrow() ? dyn_cast<DeclRefExpr>(Member->getBase()->IgnoreParenImpCasts()) : nullptr;
  const auto *V = Table ? dyn_cast<VarDecl>(Table->getDecl()) : nullptr;
  return V && V->getType().isConstQualified() ? V : nullptr;
}

const InitListExpr *valuesOf(const Expr *Init) {
  const auto *Values = Init && !Init->isValueDependent() ? dyn_cast<InitListExpr>(Init->IgnoreImplicit()) : nullptr;
  return Values && Values->isSyntacticForm() && Values->getSemanticForm() ? Values->getSemanticForm() : Values;
}

const FunctionDecl *functionAt(const InitListExpr *Values, unsigned Index) {
  return dyn_cast_or_null<FunctionDecl>(Values->getInit(Index)->IgnoreParenImpCasts()->getReferencedDeclOfCallee());
}

// What stands in one member of a table that other units can call through, under a name that all units give it.
ir::EntityId entityOf(UnitContext &Unit, const VarDecl *Table, const FieldDecl *Member) {
  std::string Usr = Unit.Module[Unit.Names.of(Table)].Usr;
  return Unit.Module.entity("table:" + Usr + "." + Member->getNameAsString(), qualifiedName(Table) + "." + Member->getNameAsString());
}

} // namespace

// The function that `Table.get` names, when the table is defined in this unit.
const FunctionDecl *FunctionLowering::functionInTable(const Expr *Callee) const {
  const auto *Member = dyn_cast<MemberExpr>(Callee->IgnoreParenImpCasts());
  const VarDecl *V = tableOf(Member), *Defined = nullptr;
  const InitListExpr *Values = V ? valuesOf(V->getAnyInitializer(Defined)) : nullptr;
  for (unsigned I = 0; Values && I < Values->getNumInits(); ++I)
    if (fieldOf(Values, I) == Member->getMemberDecl())
      return functionAt(Values, I);
  return nullptr;
}

// When another unit defines the table: the function that this unit has for it (lowerTable).
ir::EntityId FunctionLowering::entryOfTable(const Expr *Callee) const {
  const auto *Member = dyn_cast<MemberExpr>(Callee->IgnoreParenImpCasts());
  const VarDecl *V = tableOf(Member), *Defined = nullptr;
  const auto *Field = Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  if (!V || !Field || !V->hasExternalFormalLinkage() || V->getAnyInitializer(Defined) || Unit.Sources.isInSystemHeader(V->getLocation()))
    return {};
  return entityOf(Unit, V, Field);
}

void FunctionLowering::lowerTable(UnitContext &Unit, const VarDecl *Table) {
  const InitListExpr *Values = Table->getType().isConstQualified() && Table->hasExternalFormalLinkage() ? valuesOf(Table->getInit()) : nullptr;
  if (!Values || !Values->getType()->isRecordType())
    return;
  for (unsigned I = 0; I < Values->getNumInits(); ++I)
    if (const FunctionDecl *Target = functionAt(Values, I); Target && !isa<CXXMethodDecl>(Target) && !Unit.Models.function(Target, nullptr)) {
      FunctionLowering Entry(Unit, Target);
      if (const FieldDecl *Member = Entry.fieldOf(Values, I))
        Entry.forwardFrom(entityOf(Unit, Table, Member), Unit.Sources.token(Values->getInit(I)->getExprLoc()));
    }
}

// A function of this name that calls F and gives back what F does.
void FunctionLowering::forwardFrom(ir::EntityId Name, ir::Location Where) {
  Result.Entity = Name;
  Result.Where = Where;
  declareParameters();
  Current = newBlock();
  ir::Call Call;
  Call.Callee = Unit.Names.of(F);
  for (unsigned I = 0; I < Result.ParameterCount; ++I) {
    Call.Arguments.emplace_back().Is = ir::Operand::Kind::Place;
    Call.Arguments.back().Place = ir::Place::local(ir::LocalId{I});
  }
  if (Result.Result.isValid()) {
    Call.Result = ir::Place::local(Result.Result);
    Call.Gives = F->getReturnType()->isPointerType() ? ir::ResultKind::Reference : ir::ResultKind::Value;
  }
  emit(std::move(Call), Where);
  Result.Blocks.back().Terminator = ir::Return{};
  Result.Blocks.back().TerminatorWhere = Where;
  Unit.Module.Functions.push_back(std::move(Result));
}

} // namespace poolcheck::frontend
