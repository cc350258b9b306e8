#include "analysis/Liveness.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::analysis {

using ir::Operand;
using ir::Place;

namespace {

using PlaceVisitor = llvm::function_ref<void(const Place &)>;

void visitOperand(const Operand &O, PlaceVisitor Visit) {
  if (O.Is == Operand::Kind::Place || O.Is == Operand::Kind::Address)
    Visit(O.Place);
}
void visitOperands(llvm::ArrayRef<Operand> All, PlaceVisitor Visit) {
  for (const Operand &O : All)
    visitOperand(O, Visit);
}

struct PlaceReader {
  PlaceVisitor Visit;

  void operator()(const ir::ConstructPool &I) { Visit(I.Pool); }
  void operator()(const ir::SetCapacity &I) {
    Visit(I.Pool);
    visitOperand(I.Capacity, Visit);
  }
  void operator()(const ir::Acquire &I) { Visit(I.Pool); }
  void operator()(const ir::Release &I) { Visit(I.Lease); }
  void operator()(const ir::Begin &I) { Visit(I.Lease); }
  void operator()(const ir::Commit &I) { Visit(I.Target); }
  void operator()(const ir::Rollback &I) { Visit(I.Target); }
  void operator()(const ir::Execute &I) { Visit(I.Lease); }
  void operator()(const ir::OpenCursor &I) { Visit(I.Lease); }
  void operator()(const ir::CloseCursor &I) { Visit(I.Cursor); }
  void operator()(const ir::Use &I) { Visit(I.What); }
  void operator()(const ir::Keepalive &I) { Visit(I.Target); }
  void operator()(const ir::Call &I) {
    visitOperands(I.Arguments, Visit);
    if (I.Through)
      Visit(*I.Through);
  }
  void operator()(const ir::Construct &I) { visitOperands(I.Arguments, Visit); }
  void operator()(const ir::Destroy &) {}
  void operator()(const ir::Move &I) { Visit(I.From); }
  void operator()(const ir::Copy &I) { Visit(I.From); }
  void operator()(const ir::Bind &I) { Visit(I.Target); }
  void operator()(const ir::Store &I) {
    visitOperand(I.Value, Visit);
    if (I.Value.Is == Operand::Kind::Null || I.IsAdded)
      Visit(I.To); // a release; or read
  }
  void operator()(const ir::Suspend &I) { Visit(I.Awaited); }
  void operator()(const ir::Block &I) { Visit(I.Awaited); }
  void operator()(const ir::Spawn &I) {
    visitOperand(I.Callee, Visit);
    visitOperands(I.Arguments, Visit);
  }
  void operator()(const ir::Reveal &) {}
  void operator()(std::monostate) {}
};

bool touches(const Place &Used, llvm::ArrayRef<Place> Names) {
  return llvm::any_of(Names, [&](const Place &N) { return N.isValid() && Used.isValid() && (Used.isWithin(N) || N.isWithin(Used)); });
}

// Takes one of Names anew: what they meant before is out of reach.
bool replaces(const ir::Instruction &I, llvm::ArrayRef<Place> Names) {
  if (const auto *Taken = std::get_if<ir::Acquire>(&I.Data))
    return llvm::is_contained(Names, Taken->Lease);
  if (const auto *Built = std::get_if<ir::Construct>(&I.Data))
    return llvm::any_of(Names, [&](const Place &N) { return N.isWithin(Built->Object); });
  if (const auto *Ended = std::get_if<ir::Destroy>(&I.Data))
    return llvm::all_of(Names, [&](const Place &N) { return N.isWithin(Ended->Object); });
  return false;
}

// Walks the instructions after At; Visit says whether the path goes on behind one.
void walk(const ir::Function &F, Point At, llvm::function_ref<bool(const ir::Instruction &)> Visit) {
  std::vector<bool> Seen(F.Blocks.size());
  std::vector<Point> Open{{At.Block, At.Index + 1}};
  while (!Open.empty()) {
    Point From = Open.back();
    Open.pop_back();
    const ir::BasicBlock &Block = F.Blocks[From.Block.Index];
    bool GoesOn = true;
    for (size_t I = From.Index; GoesOn && I < Block.Instructions.size(); ++I)
      GoesOn = Visit(Block.Instructions[I]);
    auto Enter = [&](ir::BlockId Next) {
      if (Seen[Next.Index])
        return;
      Seen[Next.Index] = true;
      Open.push_back({Next, 0});
    };
    if (GoesOn)
      ir::forEachTarget(Block.Terminator, Enter);
    for (ir::TryId Try = Block.Try; GoesOn && Try.isValid(); Try = F.Tries[Try.Index].Parent)
      llvm::for_each(F.Tries[Try.Index].Handlers, Enter);
  }
}

} // namespace

void forEachPlace(const ir::Instruction &I, PlaceVisitor Visit) { std::visit(PlaceReader{Visit}, I.Data); }

void forEachLater(const ir::Function &F, Point At, llvm::function_ref<void(const ir::Instruction &)> Visit) {
  walk(F, At, [&](const ir::Instruction &I) {
    Visit(I);
    return true;
  });
}

bool isUsedLater(const ir::Function &F, Point At, llvm::ArrayRef<Place> Names) {
  bool IsUsed = false;
  auto Check = [&](const Place &P) { IsUsed |= touches(P, Names); };
  const auto &Instructions = F.Blocks[At.Block.Index].Instructions;
  if (At.Index < Instructions.size())
    if (std::holds_alternative<ir::Call>(Instructions[At.Index].Data) || std::holds_alternative<ir::Construct>(Instructions[At.Index].Data))
      forEachPlace(Instructions[At.Index], Check);
  walk(F, At, [&](const ir::Instruction &I) {
    forEachPlace(I, Check);
    return !IsUsed && !replaces(I, Names);
  });
  return IsUsed;
}

} // namespace poolcheck::analysis
