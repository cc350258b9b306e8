// Effects that construct an object of a type that the call names: `std::make_unique<Session>(Pool)`, `Sessions.emplace_back(Pool)`.
#include "FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

namespace poolcheck::frontend {

using namespace clang;
using models::Effect;

namespace {

// How well an argument suits a parameter: the more the better.
int fit(QualType Wanted, QualType Given) {
  Wanted = Wanted.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  Given = Given.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  const CXXRecordDecl *WantedClass = Wanted->getAsCXXRecordDecl(), *GivenClass = Given->getAsCXXRecordDecl();
  if (Wanted == Given)
    return 4;
  if (WantedClass && GivenClass)
    return GivenClass->hasDefinition() && WantedClass->hasDefinition() && GivenClass->isDerivedFrom(WantedClass) ? 3 : 0;
  if (GivenClass)
    return -4;
  return !WantedClass && Wanted->isPointerType() == Given->isPointerType() ? 2 : 0;
}

// The constructor that a forwarding library function will pick: by number and types of the arguments.
const CXXConstructorDecl *chooseConstructor(const CXXRecordDecl *Record, llvm::ArrayRef<const Expr *> Arguments) {
  const CXXConstructorDecl *Best = nullptr;
  int BestScore = -1;
  for (const CXXConstructorDecl *Candidate : Record->ctors()) {
    if (Candidate->isDeleted() || Candidate->getMinRequiredArguments() > Arguments.size() || Candidate->getNumParams() < Arguments.size())
      continue;
    int Score = 0;
    for (unsigned I = 0; I < Arguments.size(); ++I)
      Score += fit(Candidate->getParamDecl(I)->getType(), Arguments[I]->getType());
    // A copy is made of nothing but an object of the class: such as an aggregate, which has no other constructor.
    if (Candidate->isCopyOrMoveConstructor() && Score < 3)
      continue;
    if (Score > BestScore) {
      Best = Candidate;
      BestScore = Score;
    }
  }
  return Best;
}

} // namespace

void FunctionLowering::applyConstructs(const Effect &E, CallSite &Site) {
  ir::Place Object = designated(E.Object, Site);
  QualType Type;
  auto TypeAt = [&](llvm::ArrayRef<TemplateArgument> Arguments) {
    if (E.TypeArgument < Arguments.size() && Arguments[E.TypeArgument].getKind() == TemplateArgument::Type)
      Type = Arguments[E.TypeArgument].getAsType();
  };
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
  if (Method && E.TypeIsOfClass) {
    if (const auto *Owner = dyn_cast<ClassTemplateSpecializationDecl>(Method->getParent()))
      TypeAt(Owner->getTemplateArgs().asArray());
  } else if (Site.Callee && Site.Callee->getTemplateSpecializationArgs()) {
    TypeAt(Site.Callee->getTemplateSpecializationArgs()->asArray());
  }
  if (!Object.isValid() || Type.isNull())
    return;
  CallSite Inner = Site;
  Inner.Object = Inner.Result = Object;
  Inner.Arguments.assign(Site.Arguments.begin() + std::min<size_t>(E.Argument, Site.Arguments.size()), Site.Arguments.end());
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  Record = Record ? Record->getDefinition() : nullptr;
  if (!Record)
    return Inner.Arguments.size() == 1 ? assign(Object, Inner.Arguments[0], Site.Where) : void();
  Inner.ObjectClass = Record;
  if (const CXXConstructorDecl *Constructor = chooseConstructor(Record, Inner.Arguments))
    constructWith(Constructor, Inner);
}

} // namespace poolcheck::frontend
