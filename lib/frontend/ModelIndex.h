// Which model entry describes a declaration. Models name functions and types as Clang resolves them; source attributes count as entries too.
#pragma once

#include "ir/Module.h"
#include "models/Model.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

#include <memory>

namespace poolcheck::frontend {

struct PoolMatch {
  const models::PoolType *Type = nullptr;
  const models::Model *From = nullptr;
};
struct LeaseMatch {
  const models::LeaseType *Type = nullptr;
  const models::Model *From = nullptr;
};
struct FunctionMatch {
  const models::FunctionModel *Function = nullptr;
  const models::Model *From = nullptr;
  explicit operator bool() const { return Function; }
};

class ModelIndex {
public:
  ModelIndex(clang::ASTContext &Context, const std::vector<models::Model> &Models, ir::Module &Module);
  ~ModelIndex();

  // ObjectClass: the static class of the object a method is called on; its bases up to the method's class are tried, the most derived first.
  FunctionMatch function(const clang::FunctionDecl *F, const clang::CXXRecordDecl *ObjectClass);
  // A call through a function pointer: by the structure and the member that hold it, by its variable, by the name of its type.
  FunctionMatch functionPointer(const clang::Expr *Callee) const;
  // Also looks through smart pointers, awaitables and other templates at their arguments.
  LeaseMatch lease(clang::QualType Type);
  LeaseMatch leaseNamed(llvm::StringRef Type) const { return Leases.lookup(Type); }
  // A model says what a class by itself (not its bases or template arguments) does, so its special members are the library's.
  bool describes(const clang::CXXRecordDecl *Record);
  // A lease class is no pool, even if it derives from one, so that it can be used like it.
  PoolMatch pool(clang::QualType Type);

private:
  struct Annotated;
  struct Matchers;
  using Key = std::pair<const clang::FunctionDecl *, const clang::CXXRecordDecl *>;

  FunctionMatch find(const clang::FunctionDecl *F, const clang::CXXRecordDecl *ObjectClass);
  void add(const models::FunctionModel &F, const models::Model &M);
  FunctionMatch byName(const clang::FunctionDecl *F, llvm::StringRef Qualified) const;
  FunctionMatch byBeginning(llvm::StringRef Qualified) const;
  FunctionMatch byMatcher(const clang::FunctionDecl *F);
  FunctionMatch byAnnotation(const clang::FunctionDecl *F);
  const clang::CXXRecordDecl *firstBase(const clang::CXXRecordDecl *Record, llvm::function_ref<bool(llvm::StringRef)> Wanted);
  void readAnnotations(const clang::CXXRecordDecl *Record);

  clang::ASTContext &Context;
  ir::Module &Module;
  llvm::StringMap<std::vector<FunctionMatch>> Functions; // by qualified name
  llvm::StringMap<char> LastNames;                       // cheap first test
  std::vector<FunctionMatch> Beginnings;                 // names that end in *, the longest first
  llvm::StringMap<PoolMatch> Pools;
  llvm::StringMap<LeaseMatch> Leases;
  llvm::DenseMap<Key, FunctionMatch> Cache;
  std::unique_ptr<Matchers> Dynamic;
  std::unique_ptr<Annotated> Attributes;
};

} // namespace poolcheck::frontend
