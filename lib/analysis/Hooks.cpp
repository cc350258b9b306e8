#include "analysis/Hooks.h"

namespace poolcheck::analysis {

bool Hooks::grow(const Context &Ctx, const std::vector<bool> &ReachesPools, const std::vector<Summary> &Solved) {
  size_t Before = Found.size();
  for (auto [Variable, Function] : Given)
    if (FunctionId Target = Ctx.definition(Function); Target.isValid() && (ReachesPools[Target.Index] || !Solved[Target.Index].Events.empty()))
      Found.insert(Variable);
  return Found.size() > Before;
}

} // namespace poolcheck::analysis
