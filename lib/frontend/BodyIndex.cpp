#include "BodyIndex.h"

#include "clang/AST/Stmt.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

// What a temporary or a cast stands around; null for anything else.
const Expr *unwrapped(const Expr *E) {
  if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(E))
    return Bound->getSubExpr();
  const auto *Cast = dyn_cast<ImplicitCastExpr>(E);
  return Cast ? Cast->getSubExpr() : nullptr;
}

} // namespace

BodyIndex::BodyIndex(const FunctionDecl *F, const Stmt *Body) {
  visit(Body, nullptr, -1);
  // A function's own try block covers its constructor initialisers.
  int Outermost = isa_and_nonnull<CXXTryStmt>(Body) ? 0 : -1;
  if (const auto *Constructor = dyn_cast_or_null<CXXConstructorDecl>(F))
    for (const CXXCtorInitializer *I : Constructor->inits()) {
      Initializers[I->getInit()] = I;
      visit(I->getInit(), nullptr, Outermost);
    }
  for (auto &[Shared, Uses] : DefaultUses)
    std::reverse(Uses.begin(), Uses.end());
}

void BodyIndex::visit(const Stmt *S, const Stmt *Parent, int Try) {
  // An expression can be reachable twice (the operand of a co_await); its first parent is the one in the source.
  if (!S || !Parents.try_emplace(S, Parent).second)
    return;
  if (Try >= 0)
    TryOf[S] = Try;
  noteChange(S, Parent);
  if (!visitSpecial(S, Try))
    for (const Stmt *Child : S->children())
      visit(Child, S, Try);
}

// Not loaded, and not bound to a reference to const: a variable may be written to.
void BodyIndex::noteChange(const Stmt *S, const Stmt *Parent) {
  const auto *Reference = dyn_cast<DeclRefExpr>(S);
  const auto *V = Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  if (!V || V->getType().getNonReferenceType().isConstQualified())
    return;
  const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Parent);
  if (!Cast || (Cast->getCastKind() != CK_LValueToRValue && !Cast->getType().isConstQualified()))
    Changed.insert(V);
}

// True: the children need no visit any more.
bool BodyIndex::visitSpecial(const Stmt *S, int Try) {
  if (const auto *Region = dyn_cast<CXXTryStmt>(S)) {
    int Index = static_cast<int>(Tries.size());
    Tries.push_back(Region);
    TryParents.push_back(Try);
    visit(Region->getTryBlock(), S, Index);
    for (unsigned I = 0; I < Region->getNumHandlers(); ++I)
      visit(Region->getHandler(I), S, Try);
    return true;
  }
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(S)) {
    Arms[Choice->getTrueExpr()->IgnoreParens()] = Choice;
    Arms[Choice->getFalseExpr()->IgnoreParens()] = Choice;
  } else if (const auto *Logical = dyn_cast<BinaryOperator>(S); Logical && Logical->isLogicalOp()) {
    RightOperands[Logical->getRHS()->IgnoreParens()] = Logical;
  } else if (const auto *DS = dyn_cast<DeclStmt>(S)) {
    visitDeclarations(DS);
  } else if (const auto *Range = dyn_cast<CXXForRangeStmt>(S)) {
    if (Range->getInit())
      RangesWithInit.push_back(Range);
  } else if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(S)) {
    DefaultUses[Default->getExpr()].push_back(Default);
    visit(Default->getExpr(), S, Try);
  } else if (const auto *Coroutine = dyn_cast<CoroutineBodyStmt>(S)) {
    visit(Coroutine->getBody(), S, Try);
    visitCoroutine(Coroutine);
    return true;
  } else if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(S)) {
    visitSuspend(Suspend, Try);
  } else if (const auto *Return = dyn_cast<CoreturnStmt>(S)) {
    visit(Return->getOperand(), S, Try);
    markMachinery(Return->getPromiseCall());
    return true;
  } else if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
    for (const Expr *Init : Lambda->capture_inits())
      visit(Init, S, Try);
    return true;
  } else if (isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, CXXTypeidExpr>(S)) {
    // Unevaluated: nothing below happens.
    for (const Stmt *Child : S->children())
      markMachinery(Child);
    return true;
  }
  return false;
}

void BodyIndex::visitDeclarations(const DeclStmt *DS) {
  for (const Decl *D : DS->decls()) {
    Declarations[D] = DS;
    if (const auto *Decomposition = dyn_cast<DecompositionDecl>(D))
      for (const BindingDecl *Binding : Decomposition->bindings())
        if (const VarDecl *Holding = Binding->getHoldingVar()) {
          Declarations[Holding] = DS;
          visit(Holding->getInit(), DS, tryOf(DS));
        }
  }
}

void BodyIndex::visitCoroutine(const CoroutineBodyStmt *Body) {
  for (const Stmt *Child : Body->children())
    if (Child && Child != Body->getBody())
      markMachinery(Child);
}

void BodyIndex::visitSuspend(const CoroutineSuspendExpr *Suspend, int Try) {
  HasYield |= isa<CoyieldExpr>(Suspend);
  const Expr *Operand = Suspend->getOperand();
  // `co_yield X` is written, `promise.yield_value(X)` is not.
  const auto *YieldValue = isa<CoyieldExpr>(Suspend) ? dyn_cast<CXXMemberCallExpr>(Operand->IgnoreImplicit()) : nullptr;
  if (YieldValue) {
    for (const Expr *Argument : YieldValue->arguments())
      visit(Argument, Suspend, Try);
    markMachinery(Operand);
  } else {
    visit(Operand, Suspend, Try);
  }
  if (isa<CoawaitExpr>(Suspend))
    noteAwaited(Operand, Suspend);
  for (const Expr *Part : {Suspend->getReadyExpr(), Suspend->getSuspendExpr(), Suspend->getResumeExpr(), Suspend->getCommonExpr()})
    markMachinery(Part);
  // The call that gives the result stands for the whole expression.
  const Stmt *Up = Suspend;
  for (const Expr *E = Suspend->getResumeExpr(); E && !isa<OpaqueValueExpr>(E); E = unwrapped(E)) {
    Parents.try_emplace(E, Up);
    Up = E;
  }
}

void BodyIndex::noteAwaited(const Stmt *Operand, const CoroutineSuspendExpr *Suspend) {
  if (!Operand)
    return;
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Operand))
    if (const auto *V = dyn_cast<VarDecl>(Reference->getDecl())) {
      AwaitedVariables.insert(V);
      AwaitedBy.insert({Suspend, V});
    }
  for (const Stmt *Child : Operand->children())
    noteAwaited(Child, Suspend);
}

// Everything below S that the source did not write: the operand, which was visited before, is left out.
void BodyIndex::markMachinery(const Stmt *S) {
  if (!S || Parents.contains(S) || !Machinery.insert(S).second)
    return;
  for (const Stmt *Child : S->children())
    markMachinery(Child);
}

void BodyIndex::adopt(const Expr *Shared, const Stmt *Use) {
  if (Parents.contains(Shared))
    Parents[Shared] = Use;
  else
    visit(Shared, Use, tryOf(Use));
}

bool BodyIndex::release(const CXXDefaultInitExpr *Use) {
  auto Uses = DefaultUses.find(Use->getExpr());
  if (Uses == DefaultUses.end() || Uses->second.size() < 2)
    return false;
  Uses->second.pop_back();
  Parents[Use->getExpr()] = Uses->second.back();
  return true;
}

int BodyIndex::tryOf(const Stmt *S) const {
  if (const auto *DS = dyn_cast_or_null<DeclStmt>(S); DS && DS->isSingleDecl())
    if (const DeclStmt *Written = Declarations.lookup(DS->getSingleDecl()))
      S = Written;
  auto Found = TryOf.find(S);
  return Found == TryOf.end() ? -1 : Found->second;
}

const Expr *BodyIndex::armAround(const Stmt *S) const {
  for (const Stmt *Up = S; isa_and_nonnull<Expr>(Up); Up = parent(Up)) {
    if (Arms.contains(Up))
      return cast<Expr>(Up);
    if (RightOperands.contains(Up))
      return nullptr;
  }
  return nullptr;
}

bool BodyIndex::isAwaited(const Stmt *S) const {
  for (const Stmt *Up = S; Up && isa<Expr>(Up); Up = parent(Up))
    if (isa<CoawaitExpr>(Up))
      return true;
  return false;
}

Making BodyIndex::makingOf(const Expr *E) const {
  Making M{E, parent(E), false};
  while (M.Holder && passesOn(M))
    ;
  return M;
}

// Does the holder only hand on what it holds? Then it becomes the whole expression.
bool BodyIndex::passesOn(Making &M) const {
  const auto Becomes = [&](const Stmt *Whole) {
    M.Top = cast<Expr>(Whole);
    M.Holder = parent(Whole);
    return true;
  };
  const Stmt *Up = M.Holder;
  if (isa<ParenExpr, FullExpr, CXXBindTemporaryExpr, CXXDefaultInitExpr, CompoundLiteralExpr>(Up))
    return Becomes(Up);
  if (const auto *Cast = dyn_cast<CastExpr>(Up))
    return Cast->isPRValue() && Cast->getType()->isRecordType() && Cast->getCastKind() != CK_LValueToRValue && Becomes(Up);
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(Up))
    return Choice->isPRValue() && Choice->getCond() != M.Top && Becomes(Up);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Up))
    return Binary->isCommaOp() && Binary->getRHS() == M.Top && Becomes(Up);
  if (const auto *List = dyn_cast<InitListExpr>(Up))
    return List->getNumInits() == 1 &&
           List->getType().getCanonicalType().getUnqualifiedType() == M.Top->getType().getCanonicalType().getUnqualifiedType() && Becomes(Up);
  if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(Up))
    return Suspend->getResumeExpr() == M.Top && Becomes(Up);
  if (const auto *Block = dyn_cast<CompoundStmt>(Up)) {
    const Stmt *Outer = parent(Up);
    return isa_and_nonnull<StmtExpr>(Outer) && Block->body_back() == M.Top && Becomes(Outer);
  }
  if (isa<MaterializeTemporaryExpr>(Up)) {
    const Stmt *Outer = parent(Up);
    while (isa_and_nonnull<ImplicitCastExpr>(Outer))
      Outer = parent(Outer);
    const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(Outer);
    if (!Construct || !Construct->isElidable())
      return false;
    M.IsElided = true;
    return Becomes(Outer);
  }
  return false;
}

bool BodyIndex::isTemporary(const CXXBindTemporaryExpr *Bound) const {
  Making M = makingOf(Bound);
  if (M.IsElided || !M.Holder)
    return false;
  return !isa<DeclStmt, InitListExpr, CXXParenListInitExpr, ReturnStmt, CXXNewExpr, LambdaExpr, CXXThrowExpr>(M.Holder);
}

bool BodyIndex::isTable(const Expr *Aggregate) const {
  constexpr unsigned MaxNumbers = 8, MaxStructures = 64;
  for (const Stmt *Up = Aggregate; Up; Up = parent(Up)) {
    const auto *List = dyn_cast<InitListExpr>(Up);
    if (!List)
      return false;
    if (!List->getType()->isArrayType())
      continue;
    const Type *Element = List->getType()->getBaseElementTypeUnsafe();
    const CXXRecordDecl *Class = Element->getAsCXXRecordDecl();
    bool IsPlain = !Class || !Class->hasDefinition() || Class->hasTrivialDestructor();
    if (List->getNumInits() > (Element->isArithmeticType() ? MaxNumbers : MaxStructures) && IsPlain)
      return true;
  }
  return false;
}

const Stmt *BodyIndex::scopeOf(const DeclStmt *DS) const {
  const Stmt *Scope = parent(DS);
  while (Scope && (isa<LabelStmt>(Scope) || isa<AttributedStmt>(Scope) || isa<SwitchCase>(Scope)))
    Scope = parent(Scope);
  return Scope;
}

bool BodyIndex::isDiscarded(const Expr *E) const {
  const Stmt *Whole = E, *Parent = Parents.lookup(E);
  while (isa_and_nonnull<ParenExpr, CastExpr, FullExpr>(Parent)) {
    Whole = Parent;
    Parent = Parents.lookup(Parent);
  }
  if (!Parent || isa<CompoundStmt, LabelStmt, SwitchCase>(Parent))
    return Parent;
  if (const auto *If = dyn_cast<IfStmt>(Parent))
    return Whole == If->getThen() || Whole == If->getElse();
  if (const auto *For = dyn_cast<ForStmt>(Parent))
    return Whole == For->getBody() || Whole == For->getInc();
  if (const auto *While = dyn_cast<WhileStmt>(Parent))
    return Whole == While->getBody();
  if (const auto *Do = dyn_cast<DoStmt>(Parent))
    return Whole == Do->getBody();
  const auto *Range = dyn_cast<CXXForRangeStmt>(Parent);
  return Range && Whole == Range->getBody();
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
