#include "Entities.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Index/USRGeneration.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

std::string lambdaName(const CXXMethodDecl *CallOperator) {
  const DeclContext *Context = CallOperator->getParent()->getDeclContext();
  while (Context && !isa<FunctionDecl>(Context) && !Context->isFileContext())
    Context = Context->getParent();
  const auto *Outer = dyn_cast_or_null<FunctionDecl>(Context);
  return Outer ? "lambda in " + qualifiedName(Outer) : "lambda";
}

bool isLambdaCall(const NamedDecl *D) {
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  return Method && Method->getParent()->isLambda();
}

std::string ownName(const NamedDecl *D) {
  if (isa<CXXConstructorDecl>(D))
    return cast<CXXConstructorDecl>(D)->getParent()->getNameAsString();
  if (isa<CXXDestructorDecl>(D))
    return "~" + cast<CXXDestructorDecl>(D)->getParent()->getNameAsString();
  if (const auto *Conversion = dyn_cast<CXXConversionDecl>(D))
    if (const auto *Record = Conversion->getConversionType().getNonReferenceType()->getAsCXXRecordDecl())
      return "operator " + Record->getNameAsString();
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    if (const FunctionTemplateDecl *Template = F->getPrimaryTemplate())
      return Template->getNameAsString();
  return D->getNameAsString();
}

} // namespace

std::string qualifiedName(const NamedDecl *D) {
  if (isLambdaCall(D))
    return lambdaName(cast<CXXMethodDecl>(D));
  std::string Name = ownName(D);
  for (const DeclContext *C = D->getDeclContext(); C && !C->isTranslationUnit(); C = C->getParent()) {
    if (const auto *Space = dyn_cast<NamespaceDecl>(C)) {
      if (Space->isInline() || Space->isAnonymousNamespace())
        continue;
      Name = Space->getNameAsString() + "::" + Name;
    } else if (const auto *Record = dyn_cast<RecordDecl>(C)) {
      if (!Record->getNameAsString().empty())
        Name = Record->getNameAsString() + "::" + Name;
    } else if (const auto *F = dyn_cast<FunctionDecl>(C)) {
      return isa<VarDecl>(D) ? qualifiedName(F) + "::" + Name : Name;
    }
  }
  return Name;
}

ir::EntityId Entities::of(const NamedDecl *D) {
  const Decl *Canonical = D->getCanonicalDecl();
  auto [Entry, IsNew] = Known.try_emplace(Canonical);
  if (!IsNew)
    return Entry->second;
  llvm::SmallString<128> Usr;
  if (clang::index::generateUSRForDecl(D, Usr) || Usr.empty())
    Usr = ("?:" + qualifiedName(D));
  std::string Name = qualifiedName(D);
  ir::EntityId Id = Module.entity(Usr, Name);
  for (unsigned N = 2; !Owner.try_emplace(Id.Index, Canonical).second && Owner[Id.Index] != Canonical; ++N)
    Id = Module.entity((Usr + "#" + llvm::Twine(N)).str(), Name);
  Known[Canonical] = Id;
  return Id;
}

} // namespace poolcheck::frontend
