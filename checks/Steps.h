// How a finding explains itself: stops of the analysis's traces become numbered steps, in the order in which the reader meets them.
#pragma once

#include "checks/Check.h"

namespace poolcheck::checks {

class StepList {
public:
  explicit StepList(const CheckContext &Context) : Context(Context) {}

  // Each call on the way, one level deeper than the one before, then the event at its end. Nothing for an empty trace.
  void follow(const analysis::Trace &Way, const llvm::Twine &Event);
  // One stop; nothing when the place is not known.
  void add(ir::Location Where, const llvm::Twine &Message, unsigned Depth = 1);

  std::vector<findings::Step> take() { return std::move(Steps); }

private:
  const CheckContext &Context;
  std::vector<findings::Step> Steps;
};

} // namespace poolcheck::checks
