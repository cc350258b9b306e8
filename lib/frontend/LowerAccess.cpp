// What a callee whose body is not seen can do to an argument, as far as its declaration says.
#include "FunctionLowering.h"

#include "clang/AST/Attr.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

const FunctionProtoType *prototype(const CallExpr *Call) {
  QualType Function = Call->getCallee()->getType();
  return (Function->isPointerType() ? Function->getPointeeType() : Function)->getAs<FunctionProtoType>();
}

// The parameter that takes argument Index; null for one behind the ellipsis.
QualType parameterType(const CallSite &Site, unsigned Index) {
  if (Site.Callee)
    return Index < Site.Callee->getNumParams() ? Site.Callee->getParamDecl(Index)->getType() : QualType();
  const auto *Call = dyn_cast_or_null<CallExpr>(Site.E);
  const FunctionProtoType *Type = Call ? prototype(Call) : nullptr;
  return Type && Index < Type->getNumParams() ? Type->getParamType(Index) : QualType();
}

// Whether argument Index is one of those that a text before the ellipsis speaks of, as with printf.
bool isBehindFormat(const CallSite &Site, unsigned Index) {
  const auto *Call = dyn_cast_or_null<CallExpr>(Site.E);
  const FunctionProtoType *Type = Site.Callee ? Site.Callee->getType()->getAs<FunctionProtoType>() : Call ? prototype(Call) : nullptr;
  if (!Type || !Type->isVariadic() || Index < Type->getNumParams() || Type->getNumParams() == 0)
    return false;
  QualType Last = Type->getParamType(Type->getNumParams() - 1);
  return Last->isPointerType() && Last->getPointeeType()->isCharType() && Last->getPointeeType().isConstQualified();
}

// A function of the system that knows what it is given. Containers, and what is made for any type, only keep it.
bool isOfSystem(UnitContext &Unit, const FunctionDecl *Callee) {
  return Unit.Sources.isInSystemHeader(Callee->getCanonicalDecl()->getLocation()) && !isa<CXXMethodDecl>(Callee) && !Callee->isInStdNamespace();
}

// A model describes its library in whole: what else is declared beside the lease's type, or with it in system headers, only works with the lease.
bool isOfLeaseLibrary(UnitContext &Unit, const FunctionDecl *Callee, QualType Pointee) {
  const RecordDecl *Record = Pointee->getAsRecordDecl();
  if (!Record || !Unit.Models.lease(Unit.Ast.getPointerType(Pointee)).Type)
    return false;
  const SourceManager &Sources = Unit.Ast.getSourceManager();
  SourceLocation Type = Record->getCanonicalDecl()->getLocation(), Function = Callee->getCanonicalDecl()->getLocation();
  if (Unit.Sources.isInSystemHeader(Type))
    return isOfSystem(Unit, Callee);
  FileID File = Sources.getFileID(Sources.getExpansionLoc(Type));
  return File != Sources.getMainFileID() && File == Sources.getFileID(Sources.getExpansionLoc(Function));
}

// What is no more than a number when it is printed, whatever it stands for: a number, or a pointer to what is no text.
bool isNumber(QualType Type) { return Type->isIntegerType() || (Type->isPointerType() && !Type->getPointeeType()->isAnyCharacterType()); }

ir::Access accessOf(UnitContext &Unit, const CallSite &Site, unsigned Index) {
  QualType Type = parameterType(Site, Index);
  if (Type.isNull()) // what a format names is printed
    return Site.Callee && Site.Callee->hasAttr<FormatAttr>() ? ir::Access::Reads : ir::Access::Takes;
  bool IsReference = Type->isReferenceType();
  Type = Type.getNonReferenceType();
  if (IsReference && !Type.isConstQualified())
    return ir::Access::Assigns;
  if (IsReference && !Type->isScalarType())
    return ir::Access::Reads;
  if (!Type->isPointerType()) {
    // Which functions of the system give back what a number stands for is said by a model.
    bool IsSystemsNumber = Type->isIntegerType() && Site.Callee && isOfSystem(Unit, Site.Callee);
    return IsSystemsNumber ? ir::Access::Reads : ir::Access::Takes;
  }
  QualType Pointee = Type->getPointeeType();
  bool IsConst = Pointee.isConstQualified() && !Pointee->isPointerType() && !Pointee->isVoidType();
  return IsConst || (Site.Callee && isOfLeaseLibrary(Unit, Site.Callee, Pointee)) ? ir::Access::Reads : ir::Access::Takes;
}

} // namespace

// The arguments of a call of something that no model describes; without the object.
void FunctionLowering::addArguments(const CallSite &Site, std::vector<ir::Operand> &Arguments) {
  for (unsigned I = 0; I < Site.Arguments.size(); ++I) {
    bool IsPrinted = isNumber(Site.Arguments[I]->getType()) && isBehindFormat(Site, I);
    Arguments.push_back(IsPrinted ? ir::Operand() : operandOf(Site.Arguments[I]));
    Arguments.back().May = accessOf(Unit, Site, I);
  }
}

} // namespace poolcheck::frontend
