#include "checks/Check.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::checks {

findings::SourceRange CheckContext::range(ir::Location Where) const {
  if (!Where.isValid())
    return {};
  return {Module[Where.File].str(), Where.Offset, Where.Length, Where.Line, Where.Column};
}

const ir::Function *CheckContext::body(ir::EntityId Entity) const {
  auto Found = llvm::find_if(Module.Functions, [&](const ir::Function &F) { return F.Entity == Entity; });
  return Found == Module.Functions.end() ? nullptr : &*Found;
}

} // namespace poolcheck::checks
