// Functions and variables of the program as entities of the module: USR for identity, qualified name for people.
#pragma once

#include "ir/Module.h"

#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"

namespace poolcheck::frontend {

// The name a person would write: namespaces and classes without inline and anonymous namespaces and without template arguments. Constructors carry
// the class's name; a lambda's call operator is "lambda in F".
std::string qualifiedName(const clang::NamedDecl *D);

class Entities {
public:
  explicit Entities(ir::Module &Module) : Module(Module) {}

  ir::EntityId of(const clang::NamedDecl *D);
  // Something that has no declaration: a library's hidden pool.
  ir::EntityId hidden(llvm::StringRef Name) { return Module.entity(("hidden:" + Name).str(), Name); }

private:
  ir::Module &Module;
  llvm::DenseMap<const clang::Decl *, ir::EntityId> Known;
  llvm::DenseMap<uint32_t, const clang::Decl *> Owner; // by entity index: two lambdas of one macro have one USR
};

} // namespace poolcheck::frontend
