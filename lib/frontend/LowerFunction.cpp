#include "FunctionLowering.h"

#include "ir/Syntax.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

CFG::BuildOptions buildOptions() {
  CFG::BuildOptions Options;
  Options.AddInitializers = true;
  Options.AddImplicitDtors = true;
  Options.AddTemporaryDtors = true;
  Options.AddStaticInitBranches = true;
  Options.AddCXXDefaultInitExprInCtors = true;
  Options.AddCXXDefaultInitExprInAggregates = true;
  Options.setAllAlwaysAdd();
  return Options;
}

// Clang's CFG does not end the variable of `for (auto V = …; x : range)`. While one of these lives, each such loop stands in a block of its own with
// the declaration before it, which means the same.
class RangesRewritten {
public:
  RangesRewritten(ASTContext &Ast, const BodyIndex &Body) {
    for (const CXXForRangeStmt *Range : Body.RangesWithInit)
      rewrite(Ast, const_cast<CXXForRangeStmt *>(Range), const_cast<Stmt *>(Body.parent(Range)));
  }
  ~RangesRewritten() {
    for (const Change &C : llvm::reverse(Changes)) {
      *C.Slot = C.Range;
      C.Range->setInit(C.Init);
    }
  }

private:
  struct Change {
    Stmt **Slot;
    CXXForRangeStmt *Range;
    Stmt *Init;
  };
  llvm::SmallVector<Change, 1> Changes;

  void rewrite(ASTContext &Ast, CXXForRangeStmt *Range, Stmt *Parent) {
    if (!Parent)
      return;
    for (Stmt *&Slot : Parent->children()) {
      if (Slot != Range)
        continue;
      Changes.push_back({&Slot, Range, Range->getInit()});
      Slot = CompoundStmt::Create(Ast, {Range->getInit(), Range}, FPOptionsOverride(), Range->getBeginLoc(), Range->getEndLoc());
      Range->setInit(nullptr);
      return;
    }
  }
};

// Whether an instruction that a call becomes is one that an exception may come out of.
struct Raises {
  bool operator()(const auto &) const { return true; }
  template <class T>
    requires ir::Is<T, ir::Release> || ir::Is<T, ir::Destroy> || ir::Is<T, ir::Move> || ir::Is<T, ir::Copy> || ir::Is<T, ir::Bind> ||
             ir::Is<T, ir::Store> || ir::Is<T, ir::CloseCursor> || ir::Is<T, ir::Reveal>
  bool operator()(const T &) const {
    return false;
  }
};

} // namespace

FunctionLowering::FunctionLowering(UnitContext &Unit, const FunctionDecl *F) : Unit(Unit), F(F) {}

std::optional<ir::Function> FunctionLowering::lowerBody() {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  Result.Entity = Unit.Names.of(F);
  Result.Where = Unit.Sources.token(F->getLocation());
  Result.Extent = Unit.Sources.range(F->getSourceRange());
  Result.IsMain = F->isMain();
  if (Method && !Method->getParent()->isLambda())
    Result.Class = Unit.Names.of(Method->getParent());
  if (Method)
    for (const CXXMethodDecl *Overridden : Method->overridden_methods())
      Result.Overrides.push_back(Unit.Names.of(Overridden));
  return lower(F, F->getBody());
}

std::optional<ir::Function> FunctionLowering::lowerInitializer(const VarDecl *V) {
  Initialised = V;
  Result.Entity = Unit.Module.entity("init:" + Unit.Module[Unit.Names.of(V)].Usr, "initialiser of " + qualifiedName(V));
  Result.Where = Unit.Sources.token(V->getLocation());
  Result.Extent = Unit.Sources.range(V->getSourceRange());
  Result.IsInitializer = true;
  return lower(V, const_cast<Expr *>(V->getInit()));
}

std::optional<ir::Function> FunctionLowering::lower(const Decl *D, Stmt *Code) {
  Body.emplace(F, Code);
  if (F)
    declareParameters();
  std::unique_ptr<CFG> Graph;
  {
    RangesRewritten Rewritten(Unit.Ast, *Body);
    Graph = CFG::buildCFG(D, Code, &Unit.Ast, buildOptions());
  }
  if (!Graph) {
    Unit.Module.Incompletes.push_back({"function " + Unit.Module[Result.Entity].Name, "clang could not build its control-flow graph", Result.Where});
    return std::nullopt;
  }
  Result.IsGenerator = Body->HasYield;
  Result.IsCoroutine = isa<CoroutineBodyStmt>(Code);
  lowerBlocks(*Graph);
  return std::move(Result);
}

void FunctionLowering::declareParameters() {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (Method && !Method->isStatic())
    newLocal(ir::LocalKind::This, "this", {});
  for (const ParmVarDecl *P : F->parameters())
    Variables[P] = newLocal(ir::LocalKind::Parameter, P->getName(), P->getType());
  Result.ParameterCount = Result.Locals.size();
  if (!F->getReturnType()->isVoidType() || isa_and_nonnull<CoroutineBodyStmt>(F->getBody()))
    Result.Result = newLocal(ir::LocalKind::Result, "", F->getReturnType());
}

// Whether a parameter of this type is a reference by which the caller gets another number or pointer.
static bool givesScalar(QualType Type) {
  QualType Referee = Type.getNonReferenceType();
  return Type->isLValueReferenceType() && Referee->isScalarType() && !Referee.isConstQualified();
}

ir::LocalId FunctionLowering::newLocal(ir::LocalKind Kind, llvm::StringRef Name, QualType Type) {
  ir::Local L;
  L.Kind = Kind;
  if (!Name.empty())
    L.Name = Unit.Module.name(Name);
  if (!Type.isNull())
    L.Type = typeName(Type);
  // Objects are passed by reference anyway.
  if (Kind == ir::LocalKind::Parameter && givesScalar(Type))
    L.Type = Unit.Module.name((Unit.Module.text(L.Type) + " &").str());
  if (CurrentTry >= 0)
    L.Try = ir::TryId{static_cast<uint32_t>(CurrentTry)};
  Result.Locals.push_back(L);
  return ir::LocalId{static_cast<uint32_t>(Result.Locals.size() - 1)};
}

ir::Place FunctionLowering::temporary() { return ir::Place::local(newLocal(ir::LocalKind::Temporary, "", {})); }

ir::LocalId FunctionLowering::localOf(const VarDecl *V) {
  if (auto Known = Variables.find(V); Known != Variables.end())
    return Known->second;
  ir::LocalId Id = newLocal(ir::LocalKind::Variable, V->getName(), V->getType());
  Variables[V] = Id;
  ir::Local &L = Result.Locals[Id.Index];
  const DeclStmt *DS = Body->declarationOf(V);
  if (!DS)
    return Id;
  int Try = Body->tryOf(DS);
  L.Try = Try >= 0 ? ir::TryId{static_cast<uint32_t>(Try)} : ir::TryId{};
  // The name can be used from here to the end of the block.
  if (const Stmt *Scope = Body->scopeOf(DS))
    L.Scope = Unit.Sources.scope(DS->getEndLoc(), Scope->getEndLoc());
  return Id;
}

void FunctionLowering::emit(ir::InstructionData Data, ir::Location Where, ir::Location Stmt) {
  if (CurrentEnds)
    return;
  bool IsElsewhere = DefaultUse.isValid();
  bool MayThrow = CallMayThrow && std::visit(Raises(), Data);
  // What is given back is given back, exception or not.
  CallMayThrow &= !MayThrow && !std::holds_alternative<ir::Release>(Data);
  Result.Blocks[Current.Index].Instructions.push_back(
      {std::move(Data), IsElsewhere ? DefaultUse : Where, IsElsewhere ? ir::Location() : Stmt, MayThrow});
}

// The statement with its semicolon, when E is all that it does.
ir::Location FunctionLowering::wholeStatement(const Expr *E) const {
  const Stmt *Whole = E ? Body->statementOf(E) : nullptr;
  return Whole ? Unit.Sources.statement(Whole->getSourceRange()) : ir::Location();
}

void FunctionLowering::lowerElement(const CFGElement &Element, const CFGBlock &Block) {
  if (auto S = Element.getAs<CFGStmt>()) {
    if (Body->isMachinery(S->getStmt()))
      return;
    enterTry(Body->tryOf(S->getStmt()));
    return lowerStatement(S->getStmt());
  }
  if (auto Initializer = Element.getAs<CFGInitializer>()) {
    enterTry(Body->tryOf(Initializer->getInitializer()->getInit()));
    return lowerMemberInitializer(Initializer->getInitializer());
  }
  lowerEnd(Element, Block);
}

void FunctionLowering::lowerStatement(const Stmt *S) {
  if (const auto *DS = dyn_cast<DeclStmt>(S))
    return lowerDeclaration(DS);
  if (const auto *Return = dyn_cast<ReturnStmt>(S))
    return lowerReturn(S, Return->getRetValue());
  if (const auto *Return = dyn_cast<CoreturnStmt>(S))
    return lowerReturn(S, Return->getOperand());
  if (!lowerObjectExpression(S))
    lowerChange(S);
  const auto *E = dyn_cast<Expr>(S);
  if (!E)
    return;
  joinOperand(E);
  joinPart(E);
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(S); Default && Body->release(Default))
    forget(Default->getExpr());
}

// Expressions that call something or make an object.
bool FunctionLowering::lowerObjectExpression(const Stmt *S) {
  if (const auto *Call = dyn_cast<CallExpr>(S))
    lowerCall(Call);
  else if (const auto *Construct = dyn_cast<CXXConstructExpr>(S))
    lowerConstruct(Construct);
  else if (const auto *Inherited = dyn_cast<CXXInheritedCtorInitExpr>(S))
    lowerInherited(Inherited);
  else if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    lowerLambda(Lambda);
  else if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(S))
    lowerSuspend(Suspend);
  else if (const auto *List = dyn_cast<InitListExpr>(S); List && !List->isTransparent())
    initialiseAggregate(List);
  else if (const auto *Parens = dyn_cast<CXXParenListInitExpr>(S))
    initialiseAggregate(Parens);
  else
    return false;
  return true;
}

// What `N += 2` adds, and `N -= 2`.
static std::optional<int64_t> addedBy(BinaryOperatorKind Operation, std::optional<int64_t> Number) {
  bool IsMinus = Operation == BO_SubAssign;
  if (!(IsMinus || Operation == BO_AddAssign) || !Number || *Number == std::numeric_limits<int64_t>::min())
    return std::nullopt;
  return IsMinus ? -*Number : *Number;
}

// Expressions that change what they name.
void FunctionLowering::lowerChange(const Stmt *S) {
  auto Add = [&](const Expr *Changed, std::optional<int64_t> Number) {
    ir::Place Target = placeOf(Changed);
    if (!Target.isValid())
      return;
    ir::Store Sum{Target, {}, Number && Changed->getType()->isIntegralOrEnumerationType()};
    if (Sum.IsAdded) {
      Sum.Value.Is = ir::Operand::Kind::Int;
      Sum.Value.Int = *Number;
    }
    emit(std::move(Sum), Unit.Sources.token(S->getBeginLoc()));
  };
  if (const auto *Assign = dyn_cast<BinaryOperator>(S); Assign && Assign->getOpcode() == BO_Assign)
    lowerAssignment(Assign);
  else if (const auto *Compound = dyn_cast<CompoundAssignOperator>(S))
    Add(Compound->getLHS(), addedBy(Compound->getOpcode(), constantOf(Compound->getRHS())));
  else if (const auto *Counted = dyn_cast<UnaryOperator>(S); Counted && Counted->isIncrementDecrementOp())
    Add(Counted->getSubExpr(), Counted->isIncrementOp() ? 1 : -1);
  else if (const auto *Delete = dyn_cast<CXXDeleteExpr>(S))
    lowerDelete(Delete);
}

// An expression that is not part of the CFG: a default argument. Operands come before their users.
void FunctionLowering::lowerTree(const Stmt *S) {
  if (!S)
    return;
  if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    for (const Expr *Init : Lambda->capture_inits())
      lowerTree(Init);
  else
    for (const Stmt *Child : S->children())
      lowerTree(Child);
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S))
    lowerDefaultArgument(Default, DefaultUse);
  else
    lowerStatement(S);
}

} // namespace poolcheck::frontend
