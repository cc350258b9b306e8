// What the compiler's own copy of an object comes to, when the class has a destructor that does something.
#include "FunctionLowering.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

bool isCopiedByMembers(const CXXRecordDecl *Class) {
  if (Class->needsImplicitCopyConstructor())
    return !Class->defaultedCopyConstructorIsDeleted();
  return llvm::any_of(Class->ctors(), [](const CXXConstructorDecl *C) { return C->isCopyConstructor() && C->isDefaulted() && !C->isDeleted(); });
}

bool endsSomething(const ir::Instruction &I) { return std::holds_alternative<ir::Release>(I.Data) || std::holds_alternative<ir::Call>(I.Data); }

} // namespace

std::optional<ir::Function> FunctionLowering::lowerCopy(const ir::Function &Destructor) {
  const CXXRecordDecl *Class = cast<CXXDestructorDecl>(F)->getParent();
  if (!isCopiedByMembers(Class) ||
      llvm::none_of(Destructor.Blocks, [](const ir::BasicBlock &B) { return llvm::any_of(B.Instructions, endsSomething); }))
    return std::nullopt;
  Result.Class = Unit.Names.of(Class);
  Result.Entity = Unit.Module.entity("copy:" + Unit.Module[Result.Class].Usr, "copy of " + qualifiedName(Class));
  Result.Where = Unit.Sources.token(Class->getLocation());
  Result.ParameterCount = 1;
  Current = newBlock();
  ir::Place Original = ir::Place::local(newLocal(ir::LocalKind::This, "this", {})), Copy = temporary();
  emit(ir::Copy{Copy, Original}, Result.Where);
  emit(ir::Destroy{Copy, Destructor.Entity}, Result.Where);
  emit(ir::Destroy{Original, Destructor.Entity}, Result.Where);
  Result.Blocks.back().Terminator = ir::Return{};
  Result.Blocks.back().TerminatorWhere = Result.Where;
  return std::move(Result);
}

} // namespace poolcheck::frontend
