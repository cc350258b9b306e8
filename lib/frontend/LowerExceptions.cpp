// Exceptions: what a throw raises, what a handler takes, and which calls may throw.
#include "FunctionLowering.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

bool isNothrow(QualType Type) {
  const auto *Proto = Type->getAs<FunctionProtoType>();
  // The compiler has not yet had to ask about a special member that it writes itself.
  return Proto && (isUnresolvedExceptionSpec(Proto->getExceptionSpecType()) || Proto->isNothrow());
}

bool derivesFromNothing(QualType Caught) {
  const CXXRecordDecl *Record = Caught.getNonReferenceType()->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() && Record->getNumBases() == 0;
}

bool makesTask(const FunctionDecl *Callee) {
  const CXXRecordDecl *Task = Callee->getReturnType()->getAsCXXRecordDecl();
  return Task && Task->hasDefinition() && !Task->lookup(&Task->getASTContext().Idents.get("promise_type")).empty();
}

} // namespace

ir::NameId FunctionLowering::typeName(QualType Type) {
  return Unit.Module.name(Type.getNonReferenceType().getCanonicalType().getUnqualifiedType().getAsString(Unit.Ast.getPrintingPolicy()));
}

// A coroutine's exceptions come out where its task is awaited.
bool FunctionLowering::mayThrow(const Expr *Call, const FunctionDecl *Callee) const {
  if (!Unit.Ast.getLangOpts().CXXExceptions)
    return false;
  if (!Callee) {
    QualType Function = cast<CallExpr>(Call)->getCallee()->getType();
    return !isNothrow(Function->isPointerType() ? Function->getPointeeType() : Function);
  }
  if (Callee->isExternC() || Callee->hasAttr<NoThrowAttr>() || isNothrow(Callee->getType()))
    return false;
  return !makesTask(Callee) || Body->isAwaited(Call);
}

// The exception's type and those that it derives from, level by level.
void FunctionLowering::addTypes(QualType Type, ir::Throw &Raised) {
  auto Add = [&](QualType T) {
    if (ir::NameId Name = typeName(T); !llvm::is_contained(Raised.Types, Name))
      Raised.Types.push_back(Name);
  };
  Add(Type);
  llvm::SmallVector<const CXXRecordDecl *, 4> Level{Type.getNonReferenceType()->getAsCXXRecordDecl()};
  for (size_t I = 0; I < Level.size(); ++I)
    if (Level[I] && Level[I]->hasDefinition())
      for (const CXXBaseSpecifier &Base : Level[I]->bases()) {
        Add(Base.getType());
        Level.push_back(Base.getType()->getAsCXXRecordDecl());
      }
  // A handler may take a pointer to something else than its type says.
  Raised.OrDerived |= Type.getNonReferenceType()->isPointerType();
}

ir::Throw FunctionLowering::raised(const CXXThrowExpr *Thrown) {
  ir::Throw Raised;
  if (const Expr *Value = Thrown->getSubExpr()) {
    addTypes(Value->getType(), Raised);
    return Raised;
  }
  const Stmt *Around = Thrown;
  while (Around && !isa<CXXCatchStmt>(Around))
    Around = Body->parent(Around);
  if (const auto *Handler = cast_or_null<CXXCatchStmt>(Around); Handler && !Handler->getCaughtType().isNull()) {
    addTypes(Handler->getCaughtType(), Raised);
    Raised.OrDerived = true;
  }
  return Raised;
}

void FunctionLowering::declareTries() {
  Result.IsNothrow = F && isNothrow(F->getType());
  Result.Tries.resize(Body->Tries.size());
  for (size_t I = 0; I < Body->Tries.size(); ++I) {
    ir::TryRegion &Region = Result.Tries[I];
    if (int Parent = Body->TryParents[I]; Parent >= 0)
      Region.Parent = ir::TryId{static_cast<uint32_t>(Parent)};
    for (unsigned H = 0; H < Body->Tries[I]->getNumHandlers(); ++H) {
      const CXXCatchStmt *Handler = Body->Tries[I]->getHandler(H);
      QualType Caught = Handler->getCaughtType();
      if (auto Block = Handlers.find(Handler); Block != Handlers.end()) {
        Region.Handlers.push_back(Block->second);
        Region.Takes.push_back(Caught.isNull() ? ir::NameId() : typeName(Caught));
      }
      Region.CatchesAll |= Caught.isNull();
      Region.CatchesRoots |= !Caught.isNull() && derivesFromNothing(Caught);
    }
  }
}

} // namespace poolcheck::frontend
