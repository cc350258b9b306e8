// How the smallest parts of pool IR are written: ids, places, operands, locations, strings. Ids that lead nowhere are written in a way that parse
// refuses, so that a broken module can at least be looked at.
#pragma once

#include "ir/Module.h"

namespace poolcheck::ir {

// In quotes, with escapes for what would end the string or its line.
std::string quoted(llvm::StringRef Text);

class Spelling {
public:
  explicit Spelling(const Module &M);

  // Locals are those of F from here on.
  void enter(const Function &F);
  const std::string &label(LocalId L) const { return Locals[L.Index]; }
  const std::string &label(EntityId E) const { return Entities[E.Index]; }

  std::string of(EntityId E) const;
  std::string of(ApiId A) const;
  std::string of(LocalId L) const;
  std::string of(BlockId B) const;
  std::string of(NameId N) const;
  std::string of(const Location &L) const;
  std::string of(const PathStep &Step) const;
  std::string of(const Place &P) const;
  std::string of(const Operand &O) const;

private:
  const Module &M;
  std::vector<std::string> Entities, Apis, Locals;
};

} // namespace poolcheck::ir
