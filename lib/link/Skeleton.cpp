#include "link/Skeleton.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

namespace poolcheck::link {

bool isInternal(llvm::StringRef Usr) { return (Usr.starts_with("c:") && !Usr.starts_with("c:@")) || Usr.starts_with("?:"); }

NameKey keyOf(llvm::StringRef Usr, llvm::StringRef Target) {
  uint64_t Parts[] = {llvm::xxh3_64bits(Usr), llvm::xxh3_64bits(Target)};
  uint64_t Hash = llvm::xxh3_64bits(llvm::StringRef(reinterpret_cast<const char *>(Parts), sizeof(Parts)));
  return {(Hash & ~uint64_t(1)) | isInternal(Usr)};
}

std::string qualified(llvm::StringRef Usr, llvm::StringRef File) {
  // Clang's own have a base name; this one is from a program that was joined before.
  if (Usr.starts_with("c:") && Usr.take_front(Usr.find('@')).contains('/'))
    return Usr.str();
  llvm::StringRef Rest = Usr.starts_with("c:") ? Usr.drop_front(std::min(Usr.find('@'), Usr.size())) : Usr;
  return ("c:" + File + (Rest.starts_with("@") ? "" : "@") + Rest).str();
}

namespace {

class SkeletonReader {
public:
  SkeletonReader(const store::StoredUnit &Unit, UnitSkeleton &Result) : Unit(Unit), Result(Result) {
    Keys.reserve(Unit.entityCount());
    for (uint32_t E = 0; E < Unit.entityCount(); ++E)
      Keys.push_back(keyOf(Unit.usr({E}), Result.Target));
  }

  bool isWhole() const { return IsWhole; }

  void function(uint32_t Index, const ir::Function &Signature) {
    ir::Outline Outline = Unit.outline(Index);
    FunctionSkeleton F;
    F.Name = key(Signature.Entity);
    // Each program has a main of its own.
    if (Signature.IsMain)
      F.Name.Bits |= 1;
    F.Content = Unit.contentHash(Index);
    F.File = Signature.Where.isValid() ? llvm::xxh3_64bits(Unit[Signature.Where.File]) : 0;
    if (Signature.Class.isValid())
      F.Class = key(Signature.Class);
    F.Index = Index;
    F.FirstMention = Result.Names.size();
    F.MentionCount = Outline.Mentions.size();
    append(Outline.Mentions);
    F.FirstOverride = Result.Names.size();
    F.OverrideCount = Signature.Overrides.size();
    append(Signature.Overrides);
    F.UsesPools = Outline.UsesPools;
    F.MakesPools = Outline.MakesPools;
    F.HasEffects = Outline.HasEffects;
    F.IsUnitsOwn = F.Name.isInternal() && llvm::any_of(Outline.Globals, [&](ir::EntityId E) { return key(E).isInternal(); });
    Result.Functions.push_back(F);
  }

  void number(const ir::Number &N) { Result.Numbers.push_back({key(N.Entity), N.Value, N.IsShared}); }

private:
  const store::StoredUnit &Unit;
  UnitSkeleton &Result;
  std::vector<NameKey> Keys; // by entity
  bool IsWhole = true;

  NameKey key(ir::EntityId E) {
    if (E.Index < Keys.size())
      return Keys[E.Index];
    IsWhole = false;
    return {};
  }
  void append(llvm::ArrayRef<ir::EntityId> Entities) {
    for (ir::EntityId E : Entities)
      Result.Names.push_back(key(E));
  }
};

} // namespace

llvm::StringRef plainTarget(llvm::ArrayRef<const UnitSkeleton *> Units) {
  auto First = llvm::find_if(Units, [](const UnitSkeleton *Unit) { return !Unit->Target.empty(); });
  return First == Units.end() ? llvm::StringRef() : llvm::StringRef((*First)->Target);
}

llvm::Expected<UnitSkeleton> skeletonOf(const store::StoredUnit &Unit) {
  UnitSkeleton Result;
  store::Unit About = Unit.about();
  Result.MainFile = About.Module.MainFile;
  Result.Target = About.Target;
  Result.Checksum = Unit.checksum();
  Result.HasIncompletes = Unit.hasIncompletes();
  SkeletonReader Reader(Unit, Result);
  for (uint32_t I = 0; I < Unit.functionCount(); ++I) {
    auto Signature = Unit.signature(I);
    if (!Signature)
      return Signature.takeError();
    Reader.function(I, *Signature);
  }
  for (const ir::Number &N : Unit.numbers())
    Reader.number(N);
  if (!Reader.isWhole())
    return Unit.damaged("a function or a number refers to what is not there");
  return Result;
}

} // namespace poolcheck::link
