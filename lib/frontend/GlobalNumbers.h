// Which variables with static storage keep the number that they begin with, as far as one translation unit can say.
#pragma once

#include "Entities.h"

#include "clang/AST/Decl.h"
#include "llvm/ADT/MapVector.h"

namespace poolcheck::frontend {

class GlobalNumbers {
public:
  // Only integers, enumerations and truth values at namespace scope or in a class count; of others nothing is noted.
  void define(const clang::VarDecl *V);
  // Mentioned other than to read its value: assigned, or its address or a reference to it taken.
  void touch(const clang::ValueDecl *D);

  void record(Entities &Names, ir::Module &Module) const;

private:
  struct Seen {
    const clang::VarDecl *Definition = nullptr;
    bool IsTouched = false;
  };
  llvm::MapVector<const clang::VarDecl *, Seen> Variables; // by canonical declaration
};

} // namespace poolcheck::frontend
