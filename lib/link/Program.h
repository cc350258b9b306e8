// A program made of the modules of its translation units. Entities are joined by their USR: calls, overridden functions, function values, globals.
//
// What a unit keeps to itself (internal linkage) stays apart from what other units call the same. A function that many units define alike is there
// once. Where units define a function differently, each calls its own; what other units call by that name is unknown, and is said to be.
// Units for different targets are parts of different programs, and nothing is joined between them.
//
// Results do not depend on the order in which units are added.
#pragma once

#include "link/Skeleton.h"
#include "store/Store.h"

#include <functional>
#include <memory>
#include <set>

namespace poolcheck::link {

// Gives the bytes of one stored unit. Called twice for a unit whose functions are joined, so that no unit need stay in memory.
using Loader = std::function<llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>()>;
Loader fileLoader(llvm::StringRef Path);

class Program {
public:
  // Adds a unit and returns what it says of itself (store::StoredUnit::about). Fails when its bytes cannot be had or are refused; the program is then
  // as before. A unit that is equal to one before, byte for byte, is added once.
  llvm::Expected<store::Unit> add(Loader Load);

  // The functions that can reach a pool, and those that they run: whole when a caller can feel what they do, otherwise with an empty body. Of all
  // other functions only the skeleton is ever in memory: hashed names, some dozens of bytes each.
  llvm::Expected<ir::Module> join() const;

  // The same for one unit: Fresh, a module just made (for Target), replaces what the program knows of Fresh's main file and of the functions that
  // Fresh defines. Of the others those are joined that decide what is found in ReadFiles, the files that the unit is made of: what Fresh's functions
  // reach, functions that stand in one of these files, methods of the same classes, and whoever constructs a pool, all with what they reach. When
  // Fresh constructs a pool, everybody may use it, and all are joined.
  llvm::Expected<ir::Module> joinWith(const ir::Module &Fresh, llvm::StringRef Target, llvm::ArrayRef<std::string> ReadFiles) const;

  // The target of the functions that have plain USRs in a joined module; empty: there are none.
  llvm::StringRef target() const;

private:
  std::vector<UnitSkeleton> Units;
  std::vector<Loader> Loaders; // of Units
  std::set<uint64_t> Checksums;
};

} // namespace poolcheck::link
