#include "checks/LeaseUses.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace poolcheck::checks {

namespace {

// The lease that an instruction does more to than send statements.
struct TouchedLease {
  const ir::Place *operator()(const ir::Release &I) const { return &I.Lease; }
  const ir::Place *operator()(const ir::Begin &I) const { return &I.Lease; }
  const ir::Place *operator()(const ir::Commit &I) const { return &I.Target; }
  const ir::Place *operator()(const ir::Rollback &I) const { return &I.Target; }
  const ir::Place *operator()(const ir::OpenCursor &I) const { return &I.Lease; }
  const ir::Place *operator()(const ir::Keepalive &I) const { return &I.Target; }
  const ir::Place *operator()(const ir::Move &I) const { return &I.From; }
  const ir::Place *operator()(const ir::Copy &I) const { return &I.From; }
  const ir::Place *operator()(const ir::Store &I) const { return &I.To; }
  template <class Other> const ir::Place *operator()(const Other &) const { return nullptr; }
};

// All names that one lease has in one function.
class LeaseUses {
public:
  LeaseUses(const ir::Function &F, ir::LocalId Lease, const ir::Module &M) : M(M), Names{ir::Place::local(Lease)} {
    // Names of names: each round finds at least one or is the last.
    for (size_t Known = 0; Known != Names.size();) {
      Known = Names.size();
      for (const ir::BasicBlock &Block : F.Blocks)
        for (const ir::Instruction &I : Block.Instructions)
          if (const auto *Alias = std::get_if<ir::Bind>(&I.Data); Alias && isLease(Alias->Target) && !isLease(Alias->Name))
            Names.push_back(Alias->Name);
    }
  }

  bool isMoreThanQuery(const ir::Instruction &I) const {
    const ir::Place *Touched = std::visit(TouchedLease(), I.Data);
    if (Touched && isPart(*Touched))
      return true;
    const auto *Sql = std::get_if<ir::Execute>(&I.Data);
    return (Sql && isPart(Sql->Lease) && mayBeTransaction(*Sql)) || handsOn(I);
  }

private:
  bool isLease(const ir::Place &P) const { return llvm::is_contained(Names, P); }
  bool isPart(const ir::Place &P) const {
    return llvm::any_of(Names, [&](const ir::Place &Name) { return P.isWithin(Name); });
  }
  bool isPointer(const ir::Place &P) const { return isLease(P.then({ir::PathStep::Kind::Deref, {}})); }

  // SQL text may hold a transaction statement; only text that is known not to begin one is harmless.
  bool mayBeTransaction(const ir::Execute &I) const {
    if (I.Sql.Is != ir::Operand::Kind::String)
      return true;
    llvm::StringRef Verb = M.text(I.Sql.Text).ltrim().take_until([](char C) { return !llvm::isAlpha(C); });
    static constexpr llvm::StringLiteral Harmless[] = {"select", "insert", "update", "delete"};
    return llvm::none_of(Harmless, [&](llvm::StringRef Word) { return Verb.equals_insensitive(Word); });
  }

  // `lease->`, `*lease`, `lease[key]`, `lease.get()`: leads to the connection and does nothing to the lease.
  bool isAccess(const ir::Call &Call) const {
    static constexpr llvm::StringLiteral Accessors[] = {"::operator->", "::operator*", "::operator[]", "::get"};
    return Call.Callee.isValid() &&
           llvm::any_of(Accessors, [&](llvm::StringRef Name) { return llvm::StringRef(M[Call.Callee].Name).ends_with(Name); });
  }

  bool passes(llvm::ArrayRef<ir::Operand> Arguments) const {
    return llvm::any_of(Arguments, [&](const ir::Operand &O) {
      bool IsPlace = O.Is == ir::Operand::Kind::Place || O.Is == ir::Operand::Kind::Address;
      return IsPlace && (isLease(O.Place) || isPointer(O.Place));
    });
  }

  // Gives the lease itself to code that may do anything with it. What belongs to it, such as the connection inside, may go where it likes.
  bool handsOn(const ir::Instruction &I) const {
    if (const auto *Call = std::get_if<ir::Call>(&I.Data))
      return passes(Call->Arguments) && !isAccess(*Call);
    if (const auto *Object = std::get_if<ir::Construct>(&I.Data))
      return passes(Object->Arguments);
    if (const auto *Task = std::get_if<ir::Spawn>(&I.Data))
      return passes(Task->Arguments);
    const auto *Pointer = std::get_if<ir::Store>(&I.Data);
    return Pointer && passes(Pointer->Value);
  }

  const ir::Module &M;
  std::vector<ir::Place> Names;
};

} // namespace

bool isOnlyQueried(const ir::Function &F, ir::LocalId Lease, const ir::Module &M) {
  LeaseUses Uses(F, Lease, M);
  return llvm::none_of(F.Blocks, [&](const ir::BasicBlock &Block) {
    return llvm::any_of(Block.Instructions, [&](const ir::Instruction &I) { return Uses.isMoreThanQuery(I); });
  });
}

} // namespace poolcheck::checks
