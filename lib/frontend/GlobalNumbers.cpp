#include "GlobalNumbers.h"

namespace poolcheck::frontend {

using namespace clang;

static bool isNumber(const VarDecl *V) {
  return V->hasGlobalStorage() && !V->isStaticLocal() && !V->isConstexpr() && !V->isInvalidDecl() && !isa<ParmVarDecl>(V) &&
         V->getType()->isIntegralOrEnumerationType() && !V->getType().isVolatileQualified() && !V->getDeclContext()->isDependentContext();
}

// The number that V begins with; nothing when it is computed when the program starts.
static std::optional<int64_t> beginning(const VarDecl *V) {
  if (!V->hasInit())
    return 0;
  const APValue *Value = V->getInit()->isValueDependent() ? nullptr : V->evaluateValue();
  if (!Value || !Value->isInt() || !Value->getInt().isRepresentableByInt64())
    return std::nullopt;
  return Value->getInt().getExtValue();
}

void GlobalNumbers::define(const VarDecl *V) {
  if (V->isThisDeclarationADefinition() != VarDecl::DeclarationOnly && isNumber(V))
    if (const VarDecl *&Definition = Variables[V->getCanonicalDecl()].Definition; !Definition || V->hasInit())
      Definition = V;
}

void GlobalNumbers::touch(const ValueDecl *D) {
  if (const auto *V = dyn_cast<VarDecl>(D); V && isNumber(V))
    Variables[V->getCanonicalDecl()].IsTouched = true;
}

void GlobalNumbers::record(Entities &Names, ir::Module &Module) const {
  for (const auto &[V, About] : Variables) {
    ir::Number Row;
    if (About.Definition && !About.IsTouched)
      Row.Value = beginning(About.Definition);
    Row.IsShared = V->hasExternalFormalLinkage() && !V->getType().isConstQualified();
    // What nobody but this unit knows, and changes, is of no interest.
    if (!Row.Value && !V->hasExternalFormalLinkage())
      continue;
    Row.Entity = Names.of(V);
    Module.Numbers.push_back(Row);
  }
}

} // namespace poolcheck::frontend
