#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ParentMap.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

CFG::BuildOptions buildOptions() {
  CFG::BuildOptions Options;
  Options.AddInitializers = true;
  Options.AddImplicitDtors = true;
  Options.AddTemporaryDtors = true;
  Options.AddCXXDefaultInitExprInCtors = true;
  Options.AddCXXDefaultInitExprInAggregates = true;
  Options.AddRichCXXConstructors = true;
  Options.MarkElidedCXXConstructors = false;
  Options.setAllAlwaysAdd();
  return Options;
}

} // namespace

FunctionLowering::FunctionLowering(UnitContext &Unit, const FunctionDecl *F) : Unit(Unit), F(F) {}

std::optional<ir::Function> FunctionLowering::lowerBody() {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  Result.Entity = Unit.Names.of(F);
  Result.Where = Unit.Sources.token(F->getLocation());
  Result.IsMain = F->isMain();
  if (Method) {
    Result.Class = Unit.Names.of(Method->getParent());
    for (const CXXMethodDecl *Overridden : Method->overridden_methods())
      Result.Overrides.push_back(Unit.Names.of(Overridden));
  }
  return lower(F, F->getBody());
}

std::optional<ir::Function> FunctionLowering::lowerInitializer(const VarDecl *V) {
  Initialised = V;
  Result.Entity = Unit.Module.entity("init:" + Unit.Module[Unit.Names.of(V)].Usr, "initialiser of " + qualifiedName(V));
  Result.Where = Unit.Sources.token(V->getLocation());
  Result.IsInitializer = true;
  return lower(V, const_cast<Expr *>(V->getInit()));
}

std::optional<ir::Function> FunctionLowering::lower(const Decl *D, Stmt *Code) {
  Body.emplace(Code);
  if (F)
    declareParameters();
  std::unique_ptr<CFG> Graph = CFG::buildCFG(D, Code, &Unit.Ast, buildOptions());
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

ir::LocalId FunctionLowering::newLocal(ir::LocalKind Kind, llvm::StringRef Name, QualType Type) {
  ir::Local L;
  L.Kind = Kind;
  if (!Name.empty())
    L.Name = Unit.Module.name(Name);
  if (!Type.isNull())
    L.Type = Unit.Module.name(Type.getNonReferenceType().getCanonicalType().getUnqualifiedType().getAsString(Unit.Ast.getPrintingPolicy()));
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
  return Id;
}

void FunctionLowering::emit(ir::InstructionData Data, ir::Location Where, ir::Location Stmt) {
  if (!CurrentEnds)
    Result.Blocks[Current.Index].Instructions.push_back({std::move(Data), Where, Stmt});
}

void FunctionLowering::declareTries(const CFG &Graph) {
  Result.Tries.resize(Body->Tries.size());
  for (size_t I = 0; I < Body->Tries.size(); ++I)
    if (int Parent = Body->TryParents[I]; Parent >= 0)
      Result.Tries[I].Parent = ir::TryId{static_cast<uint32_t>(Parent)};
  llvm::DenseMap<const Stmt *, const CFGBlock *> HandlerBlocks;
  for (const CFGBlock *Block : Graph)
    if (const Stmt *Label = Block->getLabel(); Label && isa<CXXCatchStmt>(Label))
      HandlerBlocks[Label] = Block;
  for (size_t I = 0; I < Body->Tries.size(); ++I)
    for (unsigned H = 0; H < Body->Tries[I]->getNumHandlers(); ++H) {
      const CXXCatchStmt *Handler = Body->Tries[I]->getHandler(H);
      if (const CFGBlock *Block = HandlerBlocks.lookup(Handler))
        Result.Tries[I].Handlers.push_back(Blocks[Block]);
      Result.Tries[I].CatchesAll |= Handler->getCaughtType().isNull();
    }
}

void FunctionLowering::lowerBlocks(const CFG &Graph) {
  // The entry first, then in the order of evaluation: an expression's operands are lowered before it.
  llvm::SmallVector<const CFGBlock *, 32> Order;
  for (const CFGBlock *Block : Graph)
    Order.push_back(Block);
  llvm::sort(Order, [](const CFGBlock *A, const CFGBlock *B) { return A->getBlockID() > B->getBlockID(); });
  for (const CFGBlock *Block : Order)
    Blocks[Block] = ir::BlockId{static_cast<uint32_t>(Blocks.size())};
  Result.Blocks.resize(Order.size());
  declareTries(Graph);
  for (const CFGBlock *Block : Order) {
    Current = Blocks[Block];
    CurrentEnds = false;
    bool IsFirst = true;
    for (const CFGElement &Element : *Block) {
      if (auto S = Element.getAs<CFGStmt>(); S && !Body->isMachinery(S->getStmt())) {
        enterTry(Body->tryOf(S->getStmt()), IsFirst);
        IsFirst = false;
      }
      lowerElement(Element);
    }
    lowerTerminator(*Block);
  }
}

// Clang's blocks run on into a try statement; ours have one place to which their exceptions go.
void FunctionLowering::enterTry(int Try, bool IsFirst) {
  auto IdOf = [](int Index) { return Index >= 0 ? ir::TryId{static_cast<uint32_t>(Index)} : ir::TryId{}; };
  if (!IsFirst && Try != CurrentTry) {
    ir::BlockId Next{static_cast<uint32_t>(Result.Blocks.size())};
    Result.Blocks.emplace_back();
    Result.Blocks[Current.Index].Terminator = ir::Jump{Next};
    Current = Next;
  }
  CurrentTry = Try;
  Result.Blocks[Current.Index].Try = IdOf(Try);
}

void FunctionLowering::lowerElement(const CFGElement &Element) {
  if (auto Constructor = Element.getAs<CFGConstructor>())
    return Body->isMachinery(Constructor->getStmt())
               ? void()
               : (lowerConstruct(cast<CXXConstructExpr>(Constructor->getStmt()), Constructor->getConstructionContext()),
                  joinArm(cast<Expr>(Constructor->getStmt())));
  if (auto Call = Element.getAs<CFGCXXRecordTypedCall>(); Call && isa<CallExpr>(Call->getStmt())) {
    const auto *E = cast<CallExpr>(Call->getStmt());
    if (const CoroutineSuspendExpr *Suspend = Body->resumeOf(E)) {
      // What co_await yields is what the awaited call produced.
      ir::Place To = targetOf(Call->getConstructionContext(), E);
      ir::Place From = placeOf(Suspend->getOperand());
      if (From.isValid() && !(To == From))
        emit(ir::Move{To, From}, Unit.Sources.token(Suspend->getBeginLoc()));
      Places[Suspend] = To;
      return;
    }
    if (!Body->isMachinery(E)) {
      lowerCall(E, Call->getConstructionContext());
      joinArm(E);
    }
    return;
  }
  if (auto S = Element.getAs<CFGStmt>())
    return Body->isMachinery(S->getStmt()) ? void() : lowerStatement(S->getStmt());
  if (auto Initializer = Element.getAs<CFGInitializer>())
    return lowerMemberInitializer(Initializer->getInitializer());
  if (auto Dtor = Element.getAs<CFGAutomaticObjDtor>()) {
    const VarDecl *V = Dtor->getVarDecl();
    const Stmt *Trigger = Dtor->getTriggerStmt();
    SourceLocation At = V->getLocation();
    if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Trigger))
      At = Block->getRBracLoc();
    else if (Trigger)
      At = isa<ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt, GotoStmt>(Trigger) ? Trigger->getBeginLoc() : Trigger->getEndLoc();
    return destroy(placeOfVariable(V), V->getType(), Unit.Sources.token(At));
  }
  if (auto Dtor = Element.getAs<CFGTemporaryDtor>()) {
    const CXXBindTemporaryExpr *Bound = Dtor->getBindTemporaryExpr();
    // What no element of the CFG has made (an argument's default in a system header) holds nothing.
    if (!Places.contains(Bound->getSubExpr()->IgnoreImplicit()))
      return;
    // Clang's CFG has a destructor also for a temporary that was elided into a member.
    ir::Place Object = placeOf(Bound);
    if (Object.Base != ir::Place::Root::Local || !Object.Path.empty() || Result.Locals[Object.Local.Index].Kind != ir::LocalKind::Temporary)
      return;
    return destroy(Object, Bound->getType(), Unit.Sources.token(Bound->getEndLoc()));
  }
  if (auto Dtor = Element.getAs<CFGDeleteDtor>())
    return destroy(pointee(Dtor->getDeleteExpr()->getArgument()), Dtor->getDeleteExpr()->getDestroyedType(),
                   Unit.Sources.token(Dtor->getDeleteExpr()->getBeginLoc()));
  if (auto Dtor = Element.getAs<CFGMemberDtor>())
    return destroy(field(thisObject(), Dtor->getFieldDecl()->getName()), Dtor->getFieldDecl()->getType(), Unit.Sources.token(F->getEndLoc()));
  if (auto Dtor = Element.getAs<CFGBaseDtor>())
    return destroyMembers(thisObject(), Dtor->getBaseSpecifier()->getType()->getAsCXXRecordDecl()->getDefinition(), Unit.Sources.token(F->getEndLoc()), 1);
  if (auto Cleanup = Element.getAs<CFGCleanupFunction>()) {
    CallSite Site;
    Site.Callee = Cleanup->getFunctionDecl();
    ir::Call Call;
    Call.Callee = Unit.Names.of(Site.Callee);
    ir::Operand Address;
    Address.Is = ir::Operand::Kind::Address;
    Address.Place = placeOfVariable(Cleanup->getVarDecl());
    Call.Arguments.push_back(Address);
    emit(std::move(Call), Unit.Sources.token(Cleanup->getVarDecl()->getLocation()));
  }
}

void FunctionLowering::lowerStatement(const Stmt *S) {
  if (const auto *DS = dyn_cast<DeclStmt>(S)) {
    lowerDeclaration(DS);
    // The name can be used from here to the end of the block.
    if (const Stmt *Scope = Body->scopeOf(DS))
      for (const Decl *D : DS->decls())
        if (const auto *V = dyn_cast<VarDecl>(D); V && !V->hasGlobalStorage())
          Result.Locals[localOf(V).Index].Scope = Unit.Sources.scope(DS->getEndLoc(), Scope->getEndLoc());
    return;
  }
  if (const auto *Return = dyn_cast<ReturnStmt>(S))
    return lowerReturn(S, Return->getRetValue());
  if (const auto *Return = dyn_cast<CoreturnStmt>(S))
    return lowerReturn(S, Return->getOperand());
  if (const auto *Call = dyn_cast<CallExpr>(S))
    lowerCall(Call, nullptr);
  else if (const auto *Construct = dyn_cast<CXXConstructExpr>(S))
    lowerConstruct(Construct, nullptr);
  else if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    lowerLambda(Lambda);
  else if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(S))
    lowerSuspend(Suspend);
  else if (const auto *Assign = dyn_cast<BinaryOperator>(S); Assign && Assign->getOpcode() == BO_Assign)
    lowerAssignment(Assign->getLHS(), Assign->getRHS(), Unit.Sources.token(Assign->getBeginLoc()));
  else if (const auto *Changed = dyn_cast<CompoundAssignOperator>(S))
    emit(ir::Store{placeOf(Changed->getLHS()), {}}, Unit.Sources.token(Changed->getBeginLoc()));
  else if (const auto *Counted = dyn_cast<UnaryOperator>(S); Counted && Counted->isIncrementDecrementOp())
    emit(ir::Store{placeOf(Counted->getSubExpr()), {}}, Unit.Sources.token(Counted->getBeginLoc()));
  else if (const auto *List = dyn_cast<InitListExpr>(S); List && !List->isTransparent() && List->getType()->isRecordType() && !isa_and_nonnull<InitListExpr, DeclStmt>(Body->parent(List)))
    initialiseAggregate(placeOf(List), List, Unit.Sources.token(List->getBeginLoc()));
  else if (const auto *Delete = dyn_cast<CXXDeleteExpr>(S); Delete && !Delete->getDestroyedType().isNull())
    destroy(pointee(Delete->getArgument()), Delete->getDestroyedType(), Unit.Sources.token(Delete->getBeginLoc()));
  if (const auto *E = dyn_cast<Expr>(S))
    joinArm(E);
}

void FunctionLowering::lowerTerminator(const CFGBlock &Block) {
  auto Target = [&](CFGBlock::AdjacentBlock Next) -> std::optional<ir::BlockId> {
    const CFGBlock *Reachable = Next.getReachableBlock();
    return Reachable ? std::optional(Blocks[Reachable]) : std::nullopt;
  };
  llvm::SmallVector<ir::BlockId, 2> Next;
  for (const CFGBlock::AdjacentBlock &Successor : Block.succs()) {
    if (auto Id = Target(Successor))
      Next.push_back(*Id);
    if (Initialised && Successor.getReachableBlock() == &Block.getParent()->getExit())
      lowerVariable(Initialised);
  }
  ir::BasicBlock &Lowered = Result.Blocks[Current.Index];
  if (&Block == &Block.getParent()->getExit()) {
    Lowered.Terminator = ir::Return{};
    Lowered.TerminatorWhere = F ? Unit.Sources.token(F->getEndLoc()) : Result.Where;
    return;
  }
  const Stmt *Last = nullptr;
  for (const CFGElement &Element : Block)
    if (auto S = Element.getAs<CFGStmt>())
      Last = S->getStmt();
  if (const auto *Thrown = dyn_cast_or_null<CXXThrowExpr>(Last)) {
    Lowered.Terminator = ir::Throw{};
    Lowered.TerminatorWhere = Unit.Sources.token(Thrown->getBeginLoc());
  } else if (CurrentEnds || Block.hasNoReturnElement() || Next.empty() || isa_and_nonnull<CXXTryStmt>(Block.getTerminatorStmt())) {
    Lowered.Terminator = ir::Unreachable{};
  } else if (Next.size() == 1) {
    Lowered.Terminator = ir::Jump{Next[0]};
  } else if (Block.getTerminator().isTemporaryDtorsBranch()) {
    // Ending a temporary that was never made does nothing, so the way through the destructor serves both cases.
    Lowered.Terminator = ir::Jump{Next[0]};
  } else if (const auto *Over = dyn_cast_or_null<SwitchStmt>(Block.getTerminatorStmt())) {
    Lowered.Terminator = switchOver(Over, Block);
  } else {
    Lowered.Terminator = branch(Block);
  }
}

ir::TerminatorData FunctionLowering::branch(const CFGBlock &Block) {
  auto Successor = Block.succ_begin();
  ir::Branch B;
  B.Then = Blocks[Successor[0].getReachableBlock()];
  B.Else = Blocks[Successor[1].getReachableBlock()];
  const Expr *Condition = Block.getLastCondition();
  bool Negated = false;
  if (Condition)
    B.If = condition(Condition, Negated);
  if (Negated)
    std::swap(B.Then, B.Else);
  return B;
}

ir::TerminatorData FunctionLowering::switchOver(const SwitchStmt *S, const CFGBlock &Block) {
  ir::Switch Over;
  Over.What = placeOf(S->getCond());
  for (const CFGBlock::AdjacentBlock &Successor : Block.succs()) {
    const CFGBlock *Target = Successor.getReachableBlock();
    if (!Target)
      continue;
    const auto *Case = dyn_cast_or_null<CaseStmt>(Target->getLabel());
    std::optional<int64_t> Value = Case && !Case->caseStmtIsGNURange() ? constantOf(Case->getLHS()) : std::nullopt;
    if (Value)
      Over.Cases.push_back({*Value, Blocks[Target]});
    else
      Over.Default = Blocks[Target];
  }
  if (!Over.Default.isValid())
    Over.Default = Over.Cases.back().second;
  return Over;
}

// E as a test the analysis understands; Negated: the test's opposite.
ir::Condition FunctionLowering::condition(const Expr *E, bool &Negated) {
  using Kind = ir::Condition::Kind;
  E = E->IgnoreParenImpCasts();
  if (const auto *Full = dyn_cast<FullExpr>(E))
    E = Full->getSubExpr()->IgnoreParenImpCasts();
  if (const auto *Unary = dyn_cast<UnaryOperator>(E); Unary && Unary->getOpcode() == UO_LNot) {
    Negated = !Negated;
    return condition(Unary->getSubExpr(), Negated);
  }
  // The last operand decides: the CFG has branched on the others.
  if (const auto *Logical = dyn_cast<BinaryOperator>(E); Logical && Logical->isLogicalOp())
    return condition(Logical->getRHS(), Negated);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E); Binary && Binary->isComparisonOp()) {
    BinaryOperatorKind Op = Binary->getOpcode();
    auto Test = comparison(Binary->getLHS(), Binary->getRHS());
    if (!Test)
      Test = comparison(Binary->getRHS(), Binary->getLHS());
    if (!Test || (Op != BO_EQ && Op != BO_NE && !(Op == BO_LT && Test->Value == 0)))
      return {};
    // `rc < 0` stands for "not the zero that means success".
    if (Op != BO_EQ)
      Negated = !Negated;
    return *Test;
  }
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E); Call && Call->getNumArgs() == 2) {
    bool IsEqual = Call->getOperator() == OO_EqualEqual, IsUnequal = Call->getOperator() == OO_ExclaimEqual;
    for (unsigned I = 0; I < 2 && (IsEqual || IsUnequal); ++I)
      if (isa<CXXNullPtrLiteralExpr>(Call->getArg(I)->IgnoreParenImpCasts())) {
        Negated = Negated != IsUnequal;
        return {Kind::IsNull, contentOf(Call->getArg(1 - I)), 0};
      }
  }
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
    const auto *Conversion = dyn_cast_or_null<CXXConversionDecl>(Call->getMethodDecl());
    bool IsHasValue = Call->getMethodDecl() && Call->getMethodDecl()->getDeclName().isIdentifier() && Call->getMethodDecl()->getName() == "has_value";
    if ((Conversion && Conversion->getConversionType()->isBooleanType()) || IsHasValue) {
      Negated = !Negated;
      return {Kind::IsNull, contentOf(Call->getImplicitObjectArgument()), 0};
    }
  }
  ir::Place What = placeOf(E);
  if (!What.isValid())
    return {};
  if (E->getType()->isBooleanType())
    return {Kind::IsTrue, What, 0};
  Negated = !Negated;
  if (E->getType()->isPointerType())
    return {Kind::IsNull, What, 0};
  return {Kind::Equals, What, 0};
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
