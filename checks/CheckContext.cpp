#include "checks/Check.h"

#include "llvm/ADT/STLExtras.h"

namespace poolcheck::checks {

findings::SourceRange CheckContext::range(ir::Location Where) const {
  if (!Where.isValid())
    return {};
  return {Module[Where.File].str(), Where.Offset, Where.Length, Where.Line, Where.Column};
}

const ir::Function *CheckContext::body(ir::EntityId Entity) const {
  if (Bodies.empty()) {
    Bodies.resize(Module.Entities.size());
    for (const ir::Function &F : llvm::reverse(Module.Functions)) // the first of several counts
      if (F.Entity.isValid())
        Bodies[F.Entity.Index] = &F;
  }
  return Entity.isValid() ? Bodies[Entity.Index] : nullptr;
}

} // namespace poolcheck::checks
