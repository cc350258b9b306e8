#include "analysis/Unavoidable.h"

namespace poolcheck::analysis {

namespace {

bool returns(const ir::BasicBlock &Block) { return std::holds_alternative<ir::Return>(Block.Terminator); }

template <class Function> void forEachNext(const ir::Function &F, uint32_t Block, Function Visit) {
  ir::forEachTarget(F.Blocks[Block].Terminator, [&](ir::BlockId Next) { Visit(Next.Index); });
  for (ir::TryId Try = F.Blocks[Block].Try; Try.isValid(); Try = F.Tries[Try.Index].Parent)
    for (ir::BlockId Handler : F.Tries[Try.Index].Handlers)
      Visit(Handler.Index);
}

// Some way from the entry to a return; empty when there is none.
std::vector<uint32_t> someWay(const ir::Function &F) {
  constexpr uint32_t None = ~uint32_t(0);
  std::vector<uint32_t> From(F.Blocks.size(), None), Open{0}, Way;
  From[0] = 0;
  for (size_t I = 0; I < Open.size() && Way.empty(); ++I) {
    if (returns(F.Blocks[Open[I]]))
      Way.push_back(Open[I]);
    forEachNext(F, Open[I], [&](uint32_t Next) {
      if (From[Next] != None)
        return;
      From[Next] = Open[I];
      Open.push_back(Next);
    });
  }
  while (!Way.empty() && Way.back() != 0)
    Way.push_back(From[Way.back()]);
  std::reverse(Way.begin(), Way.end());
  return Way;
}

} // namespace

llvm::BitVector unavoidableBlocks(const ir::Function &F) {
  llvm::BitVector Found(F.Blocks.size()), Seen(F.Blocks.size());
  std::vector<uint32_t> Way = someWay(F);
  std::vector<size_t> Position(F.Blocks.size(), Way.size());
  for (size_t I = 0; I < Way.size(); ++I)
    Position[Way[I]] = I;
  size_t Farthest = 0; // on the way, or past it, where something leads that comes before the block at hand
  for (size_t I = 0; I < Way.size(); ++I) {
    if (Farthest <= I)
      Found.set(Way[I]);
    std::vector<uint32_t> Open{Way[I]};
    while (!Open.empty()) {
      uint32_t Block = Open.back();
      Open.pop_back();
      forEachNext(F, Block, [&](uint32_t Next) {
        bool IsOnWay = Position[Next] < Way.size();
        if (IsOnWay || returns(F.Blocks[Next]))
          Farthest = std::max(Farthest, Position[Next]);
        if (IsOnWay || Seen.test(Next))
          return;
        Seen.set(Next);
        Open.push_back(Next);
      });
    }
  }
  return Found;
}

namespace {

struct Target {
  template <class Data> ir::Place operator()(const Data &I) const {
    if constexpr (requires { I.To; })
      return I.To;
    else if constexpr (requires { I.Result; })
      return I.Result;
    else if constexpr (std::is_same_v<Data, ir::Construct>)
      return I.Object;
    else if constexpr (requires { I.Nulls; })
      return I.Nulls ? I.Lease : ir::Place();
    else if constexpr (std::is_same_v<Data, ir::Acquire>)
      return I.Lease;
    else if constexpr (std::is_same_v<Data, ir::Bind>)
      return I.Name;
    else
      return {};
  }
};

} // namespace

bool isAssigned(const ir::Function &F, const ir::Place &P) {
  return llvm::any_of(F.Blocks, [&](const ir::BasicBlock &Block) {
    return llvm::any_of(Block.Instructions, [&](const ir::Instruction &I) {
      ir::Place Assigned = std::visit(Target(), I.Data);
      return Assigned.isValid() && P.isWithin(Assigned);
    });
  });
}

} // namespace poolcheck::analysis
