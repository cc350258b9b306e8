// Which functions of a translation unit are lowered, and in which order.
#include "Frontend.h"
#include "FunctionLowering.h"
#include "GlobalNumbers.h"

#include "clang/AST/RecursiveASTVisitor.h"

namespace poolcheck::frontend {

using namespace clang;

namespace {

// A closure as a function pointer: the compiler's conversion, and the function that it gives.
bool isInvoker(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && Method->getParent()->isLambda() && (isa<CXXConversionDecl>(Method) || Method->isStatic()) && Method->isImplicit();
}

// Functions with a body and variables with static storage, template instantiations and the compiler's own special members included; nothing from
// system headers.
class Collector : public RecursiveASTVisitor<Collector> {
public:
  explicit Collector(const SourceMap &Sources) : Sources(Sources) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool shouldVisitLambdaBody() const { return true; }

  bool TraverseDecl(Decl *D) {
    if (D && !isa<TranslationUnitDecl>(D) && D->getLocation().isValid() && Sources.isInSystemHeader(D->getLocation()))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }
  bool VisitFunctionDecl(FunctionDecl *F) {
    if (!F->doesThisDeclarationHaveABody() && !F->isDefaulted())
      return true;
    bool IsImplicit = F->isDefaulted() && !(isa<CXXConstructorDecl>(F) && cast<CXXConstructorDecl>(F)->isDefaultConstructor());
    if (!F->isDependentContext() && !IsImplicit && !isInvoker(F) && F->getBody())
      Functions.push_back(F);
    return true;
  }
  bool VisitVarDecl(VarDecl *V) {
    Numbers.define(V);
    if (V->hasGlobalStorage() && !V->isStaticLocal() && V->hasInit() && !V->getDeclContext()->isDependentContext() &&
        !V->getInit()->isValueDependent() && !V->isInvalidDecl() && !isa<ParmVarDecl>(V))
      Variables.push_back(V);
    return true;
  }

  // Reading a variable is the one use that leaves its value alone.
  bool TraverseImplicitCastExpr(ImplicitCastExpr *Cast) {
    const Expr *From = Cast->getSubExpr()->IgnoreParens();
    return (Cast->getCastKind() == CK_LValueToRValue && isa<DeclRefExpr>(From)) || RecursiveASTVisitor::TraverseImplicitCastExpr(Cast);
  }
  bool VisitDeclRefExpr(DeclRefExpr *Reference) {
    Numbers.touch(Reference->getDecl());
    return true;
  }
  bool VisitMemberExpr(MemberExpr *Member) {
    Numbers.touch(Member->getMemberDecl());
    return true;
  }

  std::vector<const FunctionDecl *> Functions;
  std::vector<const VarDecl *> Variables;
  GlobalNumbers Numbers;

private:
  const SourceMap &Sources;
};

bool needsLowering(const VarDecl *V) {
  const Expr *Init = V->getInit()->IgnoreImplicit();
  return V->getType()->isRecordType() || V->getType()->isReferenceType() || isa<CallExpr, CXXNewExpr, InitListExpr>(Init) ||
         V->getType()->isPointerType();
}

void lowerFunction(UnitContext &Unit, const FunctionDecl *F) {
  std::optional<ir::Function> Lowered = FunctionLowering(Unit, F).lowerBody();
  if (!Lowered)
    return;
  std::optional<ir::Function> Copy = isa<CXXDestructorDecl>(F) ? FunctionLowering(Unit, F).lowerCopy(*Lowered) : std::nullopt;
  Unit.Module.Functions.push_back(std::move(*Lowered));
  if (Copy)
    Unit.Module.Functions.push_back(std::move(*Copy));
}

} // namespace

ir::Module lower(ASTContext &Context, const std::vector<models::Model> &Models) {
  ir::Module Module;
  const SourceManager &Sources = Context.getSourceManager();
  SourceMap Map(Sources, Context.getLangOpts(), Module);
  Entities Names(Module);
  ModelIndex Index(Context, Models, Module);
  UnitContext Unit{Context, Module, Index, Names, Map};
  ir::Location Start = Map.token(Sources.getLocForStartOfFile(Sources.getMainFileID()));
  Module.MainFile = Module[Start.File].str();

  Collector Found(Map);
  Found.TraverseDecl(Context.getTranslationUnitDecl());
  Found.Numbers.record(Names, Module);
  llvm::DenseSet<const Decl *> Done;
  for (const VarDecl *V : Found.Variables)
    if (needsLowering(V) && Done.insert(V).second)
      if (auto Lowered = FunctionLowering(Unit, nullptr).lowerInitializer(V))
        Module.Functions.push_back(std::move(*Lowered));
  for (const VarDecl *V : Found.Variables)
    FunctionLowering::lowerTable(Unit, V);
  for (const FunctionDecl *F : Found.Functions) {
    if (!Done.insert(F).second)
      continue;
    if (F->isInvalidDecl())
      Module.Incompletes.push_back({"function " + qualifiedName(F), "it has errors", Map.token(F->getLocation())});
    else
      lowerFunction(Unit, F);
  }
  return Module;
}

} // namespace poolcheck::frontend
