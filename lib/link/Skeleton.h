// What is kept of every function of a program: names as hashes, whom it mentions, whether pools can feel it.
#pragma once

#include "store/Store.h"

#include "llvm/ADT/ArrayRef.h"

#include <optional>

namespace poolcheck::link {

// An entity by its USR and target, hashed to 63 bits; the lowest bit says that it belongs to its unit alone. (That two of a million names have one
// hash happens in one of ten million programs; their functions would then be taken for two definitions of one.)
struct NameKey {
  uint64_t Bits = 0;
  bool isInternal() const { return Bits & 1; }
  auto operator<=>(const NameKey &) const = default;
};

// Clang puts a file's base name into the USR of what other units cannot name: `c:util.c@F@helper`.
bool isInternal(llvm::StringRef Usr);
NameKey keyOf(llvm::StringRef Usr, llvm::StringRef Target);
// Another USR, for what File alone means by this one: `c:/src/util.c@F@helper`.
std::string qualified(llvm::StringRef Usr, llvm::StringRef File);

struct FunctionSkeleton {
  NameKey Name;
  uint64_t Content = 0; // ir::contentHash
  uint64_t File = 0;    // hash of the path of the file that defines it
  NameKey Class;        // of a method; zero of all others
  uint32_t Index = 0;   // in its unit
  uint32_t FirstMention = 0, MentionCount = 0, FirstOverride = 0, OverrideCount = 0;
  bool UsesPools = false, MakesPools = false, HasEffects = false, IsUnitsOwn = false;
};

// ir::Number
struct NumberSkeleton {
  NameKey Name;
  std::optional<int64_t> Value;
  bool IsShared = false;
};

struct UnitSkeleton {
  std::string MainFile, Target;
  uint64_t Checksum = 0;
  bool HasIncompletes = false;
  std::vector<FunctionSkeleton> Functions;
  std::vector<NumberSkeleton> Numbers;
  std::vector<NameKey> Names; // what Functions mention and override, one range after the other

  llvm::ArrayRef<NameKey> mentions(const FunctionSkeleton &F) const { return llvm::ArrayRef(Names).slice(F.FirstMention, F.MentionCount); }
  llvm::ArrayRef<NameKey> overrides(const FunctionSkeleton &F) const { return llvm::ArrayRef(Names).slice(F.FirstOverride, F.OverrideCount); }
};

// The target whose functions keep their names in a joined program: that of the first unit that says one. A unit that could not be parsed has none.
llvm::StringRef plainTarget(llvm::ArrayRef<const UnitSkeleton *> Units);

// Fails when the unit's ids lead nowhere.
llvm::Expected<UnitSkeleton> skeletonOf(const store::StoredUnit &Unit);

} // namespace poolcheck::link
