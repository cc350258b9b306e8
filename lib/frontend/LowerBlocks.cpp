#include "FunctionLowering.h"

#include "ir/Simplify.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

using BlockOrder = llvm::SmallVector<const CFGBlock *, 32>;

const Stmt *lastStatement(const CFGBlock &Block) {
  for (const CFGElement &Element : llvm::reverse(Block))
    if (auto S = Element.getAs<CFGStmt>())
      return S->getStmt();
  return nullptr;
}

bool isThrow(const CFGBlock &Block) { return isa_and_nonnull<CXXThrowExpr>(lastStatement(Block)); }

const CFGBlock *onlySuccessor(const CFGBlock &Block) {
  const CFGBlock *Only = nullptr;
  for (const CFGBlock::AdjacentBlock &Next : Block.succs())
    if (const CFGBlock *Reachable = Next.getReachableBlock()) {
      if (Only && Only != Reachable)
        return nullptr;
      Only = Reachable;
    }
  return Only;
}

// A block after which the function is left: it needs no jump to the CFG's exit.
bool isLast(const CFGBlock &Block) { return onlySuccessor(Block) == &Block.getParent()->getExit(); }

// Blocks in an order in which operands come before their users, whatever numbers the CFG gave them: each before its successors, loops apart.
class Evaluation {
public:
  explicit Evaluation(const CFG &Graph) : Graph(Graph) {}

  // Appends what can be reached from Start and was not seen before; of two branches the first comes first.
  void from(const CFGBlock *Start, BlockOrder &Order) {
    BlockOrder Finished;
    enter(Start);
    while (!Stack.empty()) {
      auto &[Block, Next] = Stack.back();
      if (Next == Block->succ_rend()) {
        Finished.push_back(Block);
        Stack.pop_back();
      } else if (const CFGBlock *Successor = (Next++)->getReachableBlock()) {
        enter(Successor);
      }
    }
    Order.append(Finished.rbegin(), Finished.rend());
  }

private:
  const CFG &Graph;
  llvm::DenseSet<const CFGBlock *> Seen;
  llvm::SmallVector<std::pair<const CFGBlock *, CFGBlock::const_succ_reverse_iterator>, 32> Stack;

  void enter(const CFGBlock *Block) {
    if (!Seen.insert(Block).second)
      return;
    bool GoesOn = !isThrow(*Block) && !Block->hasNoReturnElement() && (!isLast(*Block) || Block == &Graph.getEntry());
    Stack.push_back({Block, GoesOn ? Block->succ_rbegin() : Block->succ_rend()});
  }
};

// The first block with code, unless something jumps back to it.
const CFGBlock *firstBlock(const CFG &Graph) {
  const CFGBlock *First = onlySuccessor(Graph.getEntry());
  if (!First || llvm::count_if(First->preds(), [](const CFGBlock::AdjacentBlock &P) { return P.getReachableBlock() != nullptr; }) > 1)
    return &Graph.getEntry();
  return First;
}

} // namespace

void FunctionLowering::lowerBlocks(const CFG &Graph) {
  BlockOrder Order, Handled;
  Evaluation Evaluated(Graph);
  Evaluated.from(firstBlock(Graph), Order);
  llvm::DenseMap<const Stmt *, const CFGBlock *> HandlerBlocks;
  for (const CFGBlock *Block : Graph)
    if (const Stmt *Label = Block->getLabel(); Label && isa<CXXCatchStmt>(Label))
      HandlerBlocks[Label] = Block;
  for (const CXXTryStmt *Try : Body->Tries)
    for (unsigned H = 0; H < Try->getNumHandlers(); ++H)
      if (const CFGBlock *Block = HandlerBlocks.lookup(Try->getHandler(H)))
        Evaluated.from(Block, Handled);
  findRethrowing(Handled);
  Order.append(Handled);
  for (const CFGBlock *Block : Order)
    Blocks[Block] = newBlock();
  Sequence.clear();
  for (const auto &[Handler, Block] : HandlerBlocks)
    if (auto Known = Blocks.find(Block); Known != Blocks.end())
      Handlers[Handler] = Known->second;
  declareTries();
  findValues(Graph);
  for (const CFGBlock *Block : Order)
    lowerBlock(*Block);
  layOut();
  ir::simplify(Unit.Module, Result);
}

// The handlers of a constructor's or destructor's own try block throw again when they reach their end.
void FunctionLowering::findRethrowing(const BlockOrder &Handled) {
  if (!isa_and_nonnull<CXXConstructorDecl, CXXDestructorDecl>(F) || !isa<CXXTryStmt>(F->getBody()))
    return;
  for (const CFGBlock *Block : Handled)
    if (isLast(*Block) && !isa_and_nonnull<ReturnStmt>(lastStatement(*Block)))
      Rethrowing.insert(Block);
}

ir::BlockId FunctionLowering::newBlock() {
  Result.Blocks.emplace_back();
  ir::BlockId Id{static_cast<uint32_t>(Result.Blocks.size() - 1)};
  Sequence.push_back(Id);
  return Id;
}

void FunctionLowering::lowerBlock(const CFGBlock &Block) {
  constexpr int Undecided = -2;
  Current = Blocks[&Block];
  Sequence.push_back(Current);
  CurrentEnds = false;
  CurrentTry = Undecided;
  for (const CFGElement &Element : Block)
    lowerElement(Element, Block);
  if (Initialised && (isLast(Block) || &Block == &Block.getParent()->getExit()))
    bindOrInitialise(placeOfVariable(Initialised), Initialised->getType(), Initialised->getInit(), Result.Where);
  lowerTerminator(Block);
}

// The CFG's blocks do not end where a try begins; those of the IR do.
void FunctionLowering::enterTry(int Try) {
  if (Try == CurrentTry)
    return;
  if (!Result.Blocks[Current.Index].Instructions.empty()) {
    ir::BlockId Next = newBlock();
    Result.Blocks[Current.Index].Terminator = ir::Jump{Next};
    Current = Next;
  }
  CurrentTry = Try;
  Result.Blocks[Current.Index].Try = Try >= 0 ? ir::TryId{static_cast<uint32_t>(Try)} : ir::TryId{};
}

// Numbers the blocks in the order in which they were lowered.
void FunctionLowering::layOut() {
  std::vector<ir::BlockId> NewIds(Result.Blocks.size());
  std::vector<ir::BasicBlock> Ordered;
  for (ir::BlockId Old : Sequence) {
    NewIds[Old.Index] = ir::BlockId{static_cast<uint32_t>(Ordered.size())};
    Ordered.push_back(std::move(Result.Blocks[Old.Index]));
  }
  auto Renumber = [&](ir::BlockId &Id) { Id = NewIds[Id.Index]; };
  for (ir::BasicBlock &Block : Ordered)
    ir::forEachTarget(Block.Terminator, Renumber);
  for (ir::TryRegion &Region : Result.Tries)
    llvm::for_each(Region.Handlers, Renumber);
  Result.Blocks = std::move(Ordered);
}

void FunctionLowering::lowerTerminator(const CFGBlock &Block) {
  leaveOperand(Block.getTerminatorStmt());
  ir::Location Where = F ? Unit.Sources.token(F->getEndLoc()) : Result.Where;
  ir::TerminatorData Terminator = terminator(Block, Where);
  ir::BasicBlock &Lowered = Result.Blocks[Current.Index];
  Lowered.Terminator = std::move(Terminator);
  Lowered.TerminatorWhere = Where;
}

// Where: the end of the function, unless the block says better.
ir::TerminatorData FunctionLowering::terminator(const CFGBlock &Block, ir::Location &Where) {
  const Stmt *Last = lastStatement(Block);
  if (const auto *Thrown = dyn_cast_or_null<CXXThrowExpr>(Last)) {
    Where = Unit.Sources.token(Thrown->getBeginLoc());
    return raised(Thrown);
  }
  if (CurrentEnds || Block.hasNoReturnElement())
    return ir::Unreachable{};
  if (Rethrowing.contains(&Block))
    return ir::Throw{};
  bool IsEntry = &Block == &Block.getParent()->getEntry();
  if (&Block == &Block.getParent()->getExit() || (isLast(Block) && !IsEntry)) {
    if (isa_and_nonnull<ReturnStmt, CoreturnStmt>(Last))
      Where = Unit.Sources.token(Last->getBeginLoc());
    return ir::Return{};
  }
  Where = {};
  llvm::SmallVector<ir::BlockId, 2> Next;
  for (const CFGBlock::AdjacentBlock &Successor : Block.succs())
    if (const CFGBlock *Reachable = Successor.getReachableBlock(); Reachable && Blocks.contains(Reachable))
      Next.push_back(Blocks[Reachable]);
  if (Next.empty())
    return ir::Unreachable{};
  if (const auto *Over = dyn_cast_or_null<SwitchStmt>(Block.getTerminatorStmt()))
    return switchOver(Over, Block);
  if (Next.size() == 1)
    return ir::Jump{Next[0]};
  if (Block.getTerminator().isTemporaryDtorsBranch())
    return endTemporaries(Block);
  return Next.size() == 2 ? branch(Block) : anyOf(Next);
}

// Goes to one of several blocks, nobody knows to which.
ir::TerminatorData FunctionLowering::anyOf(llvm::ArrayRef<ir::BlockId> Targets) {
  if (Targets.size() == 1)
    return ir::Jump{Targets.front()};
  ir::BlockId Rest = Targets.back();
  for (ir::BlockId Target : llvm::reverse(Targets.drop_back().drop_front())) {
    ir::BlockId Choice = newBlock();
    Result.Blocks[Choice.Index].Terminator = ir::Branch{{}, Target, Rest};
    Rest = Choice;
  }
  return ir::Branch{{}, Targets.front(), Rest};
}

} // namespace poolcheck::frontend
