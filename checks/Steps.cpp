#include "checks/Steps.h"

namespace poolcheck::checks {

void StepList::follow(const analysis::Trace &Way, const llvm::Twine &Event) {
  unsigned Depth = 0;
  for (const analysis::TraceStep &Stop : Way) {
    ++Depth;
    if (Depth == Way.size())
      add(Stop.Where, Event, Depth);
    else
      add(Stop.Where, "calls '" + llvm::Twine(Context.Module[Stop.Callee].Name) + "'", Depth);
  }
}

void StepList::add(ir::Location Where, const llvm::Twine &Message, unsigned Depth) {
  if (Where.isValid())
    Steps.push_back({Context.range(Where), Message.str(), Depth});
}

} // namespace poolcheck::checks
