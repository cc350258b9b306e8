#include "analysis/LiveLocals.h"

#include "analysis/Liveness.h"
#include "ir/Mentions.h"

namespace poolcheck::analysis {

using ir::Place;

namespace {

// Adds the variable that P is, or lies in.
void addLocal(llvm::BitVector &Found, const Place &P) {
  if (P.Base == Place::Root::Local)
    Found.set(P.Local.Index);
}

std::optional<ir::LocalId> wholeLocal(const Place &P) {
  return P.Base == Place::Root::Local && P.Path.empty() ? std::optional(P.Local) : std::nullopt;
}

// The variable that is another name for something from here on.
std::optional<ir::LocalId> boundBy(const ir::Instruction &I) {
  const auto *Bound = std::get_if<ir::Bind>(&I.Data);
  return Bound ? wholeLocal(Bound->Name) : std::nullopt;
}

// The variable that gets a whole new value here; when it is another name for something, that gets the value.
std::optional<ir::LocalId> assignedBy(const ir::Instruction &I) {
  if (const auto *Called = std::get_if<ir::Call>(&I.Data))
    return wholeLocal(Called->Result);
  if (const auto *Built = std::get_if<ir::Construct>(&I.Data))
    return wholeLocal(Built->Object);
  if (const auto *Copied = std::get_if<ir::Copy>(&I.Data))
    return wholeLocal(Copied->To);
  if (const auto *Stored = std::get_if<ir::Store>(&I.Data))
    return wholeLocal(Stored->To);
  const auto *Bound = std::get_if<ir::Bind>(&I.Data); // `P = &X`
  if (!Bound || Bound->Name.Path.size() != 1 || Bound->Name.Path.front().Step != ir::PathStep::Kind::Deref)
    return std::nullopt;
  Place Pointer = Bound->Name;
  Pointer.Path.pop_back();
  return wholeLocal(Pointer);
}

// Variables that may be other names for something.
llvm::BitVector references(const Context &Ctx, const ir::Function &F) {
  llvm::BitVector Found(F.Locals.size());
  for (const ir::BasicBlock &Block : F.Blocks)
    for (const ir::Instruction &I : Block.Instructions) {
      if (std::optional<ir::LocalId> Name = boundBy(I))
        Found.set(Name->Index);
      const auto *Called = std::get_if<ir::Call>(&I.Data);
      std::optional<ir::LocalId> Result = Called && Called->Gives == ir::ResultKind::Reference ? wholeLocal(Called->Result) : std::nullopt;
      if (Result && !Ctx.text(F.Locals[Result->Index].Type).ends_with("*"))
        Found.set(Result->Index);
    }
  return Found;
}

// From what is live after the block to what is live before it.
class Backwards {
public:
  Backwards(const Context &Ctx, const ir::Function &F) : References(references(Ctx, F)) {}

  void over(const ir::BasicBlock &Block, llvm::BitVector &Live) const {
    ir::forEachMention(Block.Terminator, [&](const Place &P) { addLocal(Live, P); });
    for (const ir::Instruction &I : llvm::reverse(Block.Instructions))
      over(I, Live);
  }

private:
  llvm::BitVector References;

  void over(const ir::Instruction &I, llvm::BitVector &Live) const {
    std::optional<ir::LocalId> New = assignedBy(I);
    if (New && References.test(New->Index))
      New = std::nullopt;
    if (std::optional<ir::LocalId> Name = boundBy(I))
      New = Name;
    ir::forEachMention(I.Data, [&](const Place &P) { addLocal(Live, P); });
    bool IsRead = false;
    if (New)
      forEachPlace(I, [&](const Place &P) { IsRead |= P.Base == Place::Root::Local && P.Local == *New; });
    if (New && !IsRead)
      Live.reset(New->Index);
  }
};

} // namespace

LiveLocals::LiveLocals(const Context &Ctx, const ir::Function &F) : Ctx(Ctx), Live(F.Blocks.size(), llvm::BitVector(F.Locals.size())) {
  Backwards Step(Ctx, F);
  // What the caller can see matters at any time.
  for (uint32_t L = 0; L < F.Locals.size(); ++L)
    if (isOutside(F, Place::local(ir::LocalId{L})))
      for (llvm::BitVector &Each : Live)
        Each.set(L);
  for (bool IsChanged = true; IsChanged;) {
    IsChanged = false;
    for (size_t I = F.Blocks.size(); I-- > 0;) {
      llvm::BitVector Now(F.Locals.size());
      ir::forEachTarget(F.Blocks[I].Terminator, [&](ir::BlockId Next) { Now |= Live[Next.Index]; });
      Step.over(F.Blocks[I], Now);
      // An exception may come before what the block assigns.
      for (ir::TryId Try = F.Blocks[I].Try; Try.isValid(); Try = F.Tries[Try.Index].Parent)
        for (ir::BlockId Handler : F.Tries[Try.Index].Handlers)
          Now |= Live[Handler.Index];
      Now |= Live[I];
      IsChanged |= Now != Live[I];
      Live[I] = std::move(Now);
    }
  }
}

namespace {

// What leases and pools lie in matters at any time.
void keepRoots(const State &S, llvm::BitVector &Kept) {
  for (const std::vector<Lease> *Leases : {&S.Leases, &S.Spent})
    for (const Lease &L : *Leases) {
      llvm::for_each(L.Owners, [&](const Place &P) { addLocal(Kept, P); });
      llvm::for_each(L.Cursors, [&](const Cursor &C) { addLocal(Kept, C.At); });
      addLocal(Kept, L.Pool);
      addLocal(Kept, L.Tx.Guard);
    }
  for (const PoolObject &Pool : S.Pools)
    addLocal(Kept, Pool.At);
}

// Whether the name leads to a lease.
bool namesLease(const State &S, const Place &Name) {
  Place Target = S.resolve(Name);
  auto IsThere = [&](const Lease &L) { return llvm::any_of(L.Owners, [&](const Place &O) { return O.isWithin(Target); }); };
  return llvm::any_of(S.Leases, IsThere) || llvm::any_of(S.Spent, [&](const Lease &L) { return !L.isGone() && IsThere(L); });
}

} // namespace

void LiveLocals::dropDead(State &S, ir::BlockId Block) const {
  auto Lies = [](const llvm::BitVector &In, const Place &P) { return P.Base != Place::Root::Local || In.test(P.Local.Index); };
  llvm::BitVector Kept = Live[Block.Index];
  auto IsDead = [&](const auto &E) { return !Lies(Kept, E.first); };
  if (llvm::none_of(S.Names, IsDead) && llvm::none_of(S.Facts, IsDead) && llvm::none_of(S.Handed, IsDead))
    return;
  keepRoots(S, Kept);
  bool HasLeases = !S.Leases.empty() || !S.Spent.empty();
  for (bool IsChanged = true; IsChanged;) {
    IsChanged = false;
    for (const auto &[Name, V] : S.Names)
      if (V.isPlace() && !Lies(Kept, V.Target) && (Lies(Kept, Name) || V.Is == Value::Kind::Owned || (HasLeases && namesLease(S, Name)))) {
        Kept.set(V.Target.Local.Index);
        IsChanged = true;
      }
  }
  S.Names.eraseIf(
      [&](const auto &E) { return IsDead(E) && E.second.Is != Value::Kind::Owned && !(HasLeases && E.second.isPlace() && namesLease(S, E.first)); });
  S.Facts.eraseIf(IsDead);
  S.Unset.eraseIf(IsDead);
  S.Handed.eraseIf(IsDead);
  std::erase_if(S.Spent, [&](const Lease &L) { return L.isGone() && !isNamed(Ctx, S, L); });
}

} // namespace poolcheck::analysis
