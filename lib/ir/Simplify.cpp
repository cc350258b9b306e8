#include "ir/Simplify.h"

#include "ir/Mentions.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::ir {

namespace {

bool followsPointer(const Place &P) {
  return llvm::any_of(P.Path, [](PathStep S) { return S.Step == PathStep::Kind::Deref; });
}

// The place that an instruction gives a value, when it does nothing else: what it reads to this end is no use of a lease, and no function.
const Place *onlyAssigned(const Instruction &I) {
  if (const auto *Stored = std::get_if<Store>(&I.Data))
    return Stored->Value.Is == Operand::Kind::Function || followsPointer(Stored->Value.Place) ? nullptr : &Stored->To;
  if (const auto *Copied = std::get_if<Copy>(&I.Data))
    return followsPointer(Copied->From) ? nullptr : &Copied->To;
  return nullptr;
}

// Values of temporaries that nothing reads, or that only go on to somewhere else: `likely(x)` and logging macros leave many.
class PassingValues {
public:
  PassingValues(const Module &M, Function &F) : M(M), F(F) {}

  void dropUnread() {
    do
      count();
    while (dropOnce());
  }

  // `store %1 = 3; copy %x = %1` is `store %x = 3`.
  void passOn() {
    count();
    for (BasicBlock &Block : F.Blocks) {
      std::vector<Instruction> &All = Block.Instructions;
      size_t Kept = 0;
      for (size_t I = 0; I < All.size(); ++I) {
        if (I > 0 && Kept > 0 && goesOn(All[Kept - 1], All[I]))
          --Kept;
        if (Kept != I)
          All[Kept] = std::move(All[I]);
        ++Kept;
      }
      All.resize(Kept);
    }
  }

private:
  const Module &M;
  Function &F;
  std::vector<unsigned> Reads, Writes; // by local; writes by onlyAssigned

  bool isUnread(const Instruction &I) const {
    const Place *To = onlyAssigned(I);
    return To && isTemporary(*To) && Reads[To->Local.Index] == 0;
  }
  // Whether First does nothing but give Second the value to copy; Second has it from its source then. Null that is stored ends a lease; a copy of it
  // does not.
  bool goesOn(const Instruction &First, Instruction &Second) const {
    const Place *Through = onlyAssigned(First);
    auto *Last = std::get_if<Copy>(&Second.Data);
    if (!Through || !Last || Last->From != *Through || !isTemporary(*Through) || Reads[Through->Local.Index] != 1 ||
        Writes[Through->Local.Index] != 1)
      return false;
    if (const auto *Copied = std::get_if<Copy>(&First.Data)) {
      Last->From = Copied->From;
      return true;
    }
    const auto &Stored = std::get<Store>(First.Data);
    if (Stored.IsAdded || Stored.Value.Is == Operand::Kind::Null || Stored.Value.Is == Operand::Kind::Address)
      return false;
    Second.Data = Store{Place(Last->To), Stored.Value};
    return true;
  }
  bool isTemporary(const Place &P) const {
    return P.Base == Place::Root::Local && P.Path.empty() && F.Locals[P.Local.Index].Kind == LocalKind::Temporary;
  }

  void count() {
    Reads.assign(F.Locals.size(), 0);
    Writes.assign(F.Locals.size(), 0);
    for (const BasicBlock &Block : F.Blocks) {
      for (const Instruction &I : Block.Instructions) {
        const Place *To = onlyAssigned(I);
        forEachMention(I.Data, [&](const Place &P) {
          if (&P == To && isTemporary(P))
            ++Writes[P.Local.Index];
          else
            read(P);
        });
      }
      forEachMention(Block.Terminator, [&](const Place &P) { read(P); });
    }
  }

  void read(const Place &P) {
    if (P.Base == Place::Root::Local)
      ++Reads[P.Local.Index];
    for (PathStep Step : P.Path)
      if (Step.Step == PathStep::Kind::Element && Step.Name.isValid())
        readKey(M.text(Step.Name));
  }
  // Keys of elements and the text of tests name variables by number (ir::key).
  void readKey(llvm::StringRef Key) {
    for (Key = Key.split('%').second; !Key.empty(); Key = Key.split('%').second) {
      uint32_t Local = 0;
      llvm::StringRef Rest = Key;
      if (!Rest.consumeInteger(10, Local) && Rest.starts_with("l") && Local < Reads.size())
        ++Reads[Local];
    }
  }

  bool dropOnce() {
    size_t Dropped = 0;
    for (BasicBlock &Block : F.Blocks) {
      size_t Before = Block.Instructions.size();
      llvm::erase_if(Block.Instructions, [&](const Instruction &I) { return isUnread(I); });
      Dropped += Before - Block.Instructions.size();
    }
    return Dropped > 0;
  }
};

class Borders {
public:
  explicit Borders(Function &F) : F(F) {}

  void remove() {
    skipEmpty();
    findEntries();
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      if (Entries[B] > 0)
        takeFollowers(B);
    number();
  }

private:
  Function &F;
  std::vector<uint32_t> Entries; // by block: ways into it, of reachable blocks; zero when it has been taken into another

  // Where a jump to B leads in the end.
  BlockId behind(BlockId B) const {
    for (size_t Steps = 0; Steps < F.Blocks.size(); ++Steps) {
      const BasicBlock &Block = F.Blocks[B.Index];
      const auto *Next = std::get_if<Jump>(&Block.Terminator);
      if (!Block.Instructions.empty() || !Next)
        break;
      B = Next->Target;
    }
    return B;
  }

  // No way leads to blocks without instructions any more, and what goes to one block in any case decides nothing. From the end, so that what is
  // empty then is skipped, too.
  void skipEmpty() {
    for (BasicBlock &Block : llvm::reverse(F.Blocks)) {
      forEachTarget(Block.Terminator, [&](BlockId &Target) { Target = behind(Target); });
      std::optional<BlockId> Only;
      bool HasOne = true;
      forEachTarget(Block.Terminator, [&](BlockId Target) { HasOne &= std::exchange(Only, Target).value_or(Target) == Target; });
      if (Only && HasOne && !std::holds_alternative<Jump>(Block.Terminator)) {
        Block.Terminator = Jump{*Only};
        Block.TerminatorWhere = {};
      }
    }
  }

  void findEntries() {
    Entries.assign(F.Blocks.size(), 0);
    std::vector<BlockId> Open;
    auto Enter = [&](BlockId B) {
      if (Entries[B.Index]++ == 0)
        Open.push_back(B);
    };
    Enter(BlockId{0});
    for (const TryRegion &Region : F.Tries)
      llvm::for_each(Region.Handlers, Enter);
    while (!Open.empty()) {
      BlockId B = Open.back();
      Open.pop_back();
      forEachTarget(F.Blocks[B.Index].Terminator, Enter);
    }
  }

  // Whether the block at Next is entered from one place only, and exceptions in it go to the same handlers.
  bool isPartOf(uint32_t B, BlockId Next) const {
    return Next.Index != B && Next.Index != 0 && Entries[Next.Index] == 1 && F.Blocks[Next.Index].Try == F.Blocks[B].Try;
  }

  void takeFollowers(uint32_t B) {
    BasicBlock &Block = F.Blocks[B];
    while (const auto *Next = std::get_if<Jump>(&Block.Terminator)) {
      if (!isPartOf(B, Next->Target))
        return;
      Entries[Next->Target.Index] = 0;
      BasicBlock Taken = std::move(F.Blocks[Next->Target.Index]);
      std::move(Taken.Instructions.begin(), Taken.Instructions.end(), std::back_inserter(Block.Instructions));
      Block.Terminator = std::move(Taken.Terminator);
      Block.TerminatorWhere = Taken.TerminatorWhere;
    }
  }

  void number() {
    std::vector<BlockId> New(F.Blocks.size());
    uint32_t Count = 0;
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      if (Entries[B] > 0) {
        New[B] = BlockId{Count};
        if (B != Count)
          F.Blocks[Count] = std::move(F.Blocks[B]);
        ++Count;
      }
    F.Blocks.resize(Count);
    auto Renumber = [&](BlockId &Id) { Id = New[Id.Index]; };
    for (BasicBlock &Block : F.Blocks)
      forEachTarget(Block.Terminator, Renumber);
    for (TryRegion &Region : F.Tries)
      llvm::for_each(Region.Handlers, Renumber);
  }
};

} // namespace

void simplify(const Module &M, Function &F) {
  PassingValues Values(M, F);
  Values.dropUnread();
  Borders(F).remove();
  Values.passOn();
}

} // namespace poolcheck::ir
