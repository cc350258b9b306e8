#include "BodyIndex.h"

#include "clang/AST/Stmt.h"

namespace poolcheck::frontend {

using namespace clang;

BodyIndex::BodyIndex(const Stmt *Body) { visit(Body, nullptr, -1); }

void BodyIndex::visit(const Stmt *S, const Stmt *Parent, int Try) {
  if (!S)
    return;
  bool IsNew = Parents.try_emplace(S, Parent).second;
  // An expression can be reachable twice (the operand of a co_await); its first parent is the one in the source.
  if (!IsNew)
    return;
  if (Try >= 0)
    TryOf[S] = Try;
  // Not loaded, and not bound to a reference to const: it may be written to.
  if (const auto *Reference = dyn_cast<DeclRefExpr>(S))
    if (const auto *V = dyn_cast<VarDecl>(Reference->getDecl()); V && !V->getType().getNonReferenceType().isConstQualified())
      if (const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Parent);
          !Cast || (Cast->getCastKind() != CK_LValueToRValue && !Cast->getType().isConstQualified()))
        Changed.insert(V);
  if (const auto *Region = dyn_cast<CXXTryStmt>(S)) {
    int Index = static_cast<int>(Tries.size());
    Tries.push_back(Region);
    TryParents.push_back(Try);
    visit(Region->getTryBlock(), S, Index);
    for (unsigned I = 0; I < Region->getNumHandlers(); ++I)
      visit(Region->getHandler(I), S, Try);
    return;
  }
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(S)) {
    Arms[Choice->getTrueExpr()] = Choice;
    Arms[Choice->getFalseExpr()] = Choice;
  }
  if (const auto *Coroutine = dyn_cast<CoroutineBodyStmt>(S)) {
    visit(Coroutine->getBody(), S, Try);
    visitCoroutine(Coroutine);
    return;
  }
  if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(S)) {
    visit(Suspend->getOperand(), S, Try);
    visitSuspend(Suspend);
    HasSuspend = true;
    HasYield |= isa<CoyieldExpr>(S);
  }
  if (isa<CoreturnStmt>(S)) {
    visit(cast<CoreturnStmt>(S)->getOperand(), S, Try);
    markMachinery(cast<CoreturnStmt>(S)->getPromiseCall());
    return;
  }
  if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
    for (const Expr *Init : Lambda->capture_inits())
      visit(Init, S, Try);
    return;
  }
  if (isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, CXXTypeidExpr>(S)) {
    // Unevaluated: nothing below happens.
    for (const Stmt *Child : S->children())
      markMachinery(Child);
    return;
  }
  for (const Stmt *Child : S->children())
    visit(Child, S, Try);
}

void BodyIndex::visitCoroutine(const CoroutineBodyStmt *Body) {
  for (const Stmt *Child : Body->children())
    if (Child && Child != Body->getBody())
      markMachinery(Child);
}

void BodyIndex::visitSuspend(const CoroutineSuspendExpr *Suspend) {
  for (const Expr *Part : {Suspend->getReadyExpr(), Suspend->getSuspendExpr(), Suspend->getResumeExpr(), Suspend->getCommonExpr()})
    markMachinery(Part);
  if (const Expr *Resume = Suspend->getResumeExpr())
    Resumes[Resume->IgnoreImplicit()] = Suspend;
}

// Everything below S that the source did not write: the operand, which was visited before, is left out.
void BodyIndex::markMachinery(const Stmt *S) {
  if (!S || Parents.contains(S) || !Machinery.insert(S).second)
    return;
  for (const Stmt *Child : S->children())
    markMachinery(Child);
}

int BodyIndex::tryOf(const Stmt *S) const {
  auto Found = TryOf.find(S);
  return Found == TryOf.end() ? -1 : Found->second;
}

bool BodyIndex::isAwaited(const Stmt *S) const {
  for (const Stmt *Up = S; Up && isa<Expr>(Up); Up = parent(Up))
    if (isa<CoawaitExpr>(Up))
      return true;
  return false;
}

const Stmt *BodyIndex::scopeOf(const DeclStmt *DS) const {
  const Stmt *Scope = parent(DS);
  while (Scope && (isa<LabelStmt>(Scope) || isa<AttributedStmt>(Scope) || isa<SwitchCase>(Scope)))
    Scope = parent(Scope);
  return Scope;
}

const Stmt *BodyIndex::statementOf(const Stmt *S) const {
  const Stmt *Whole = S;
  for (const Stmt *Up = parent(S); Up; Whole = Up, Up = parent(Up)) {
    if (isa<CompoundStmt>(Up))
      return Whole;
    bool IsWrapping = isa<FullExpr, ParenExpr, CXXBindTemporaryExpr, MaterializeTemporaryExpr, CastExpr>(Up);
    if (const auto *DS = dyn_cast<DeclStmt>(Up))
      IsWrapping = DS->isSingleDecl();
    else if (const auto *Constructor = dyn_cast<CXXConstructExpr>(Up))
      IsWrapping = Constructor->isElidable();
    if (!IsWrapping)
      return nullptr;
  }
  return nullptr;
}

} // namespace poolcheck::frontend
