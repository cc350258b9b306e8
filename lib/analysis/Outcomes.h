// How many disjuncts there are.
#pragma once

#include "analysis/State.h"

namespace poolcheck::analysis {

// How far paths are told apart. Visits are per block, on the average.
struct Bounds {
  size_t Disjuncts;
  // From so many disjuncts on those of the same property join, and from so many on those of the same leases.
  size_t Alike, Joined;
  size_t Visits, Exits;
  // Longer paths are left out of summaries: in a recursion over a list or tree they would never end.
  size_t PathLength;
  unsigned MaxCallbackDepth; // of callbacks that run each other
  // Whether what the bounds leave out is told. Of functions that reach no pool only names are lost.
  bool AreTold;
};
inline constexpr Bounds PoolBounds{32, 6, 24, 64, 16, 12, 6, true}, PlainBounds{6, 2, 4, 24, 4, 12, 2, false};

using States = llvm::SmallVector<State, 2>;

// The disjuncts after an instruction, or after a part of what it does. Few stay apart; as soon as there are many, those with the same leases are one,
// so that calls in calls do not multiply them.
class Outcomes {
public:
  explicit Outcomes(const Bounds &Limits) : Most(Limits.Disjuncts) {}

  void add(State S) {
    if (AreMany)
      return join(std::move(S));
    if (llvm::is_contained(All, S))
      return;
    All.push_back(std::move(S));
    if (All.size() <= Most)
      return;
    AreMany = true;
    for (State &Each : std::exchange(All, {}))
      join(std::move(Each));
  }
  // Whether some do not count among the others.
  bool leavesOut() const { return LeavesOut; }
  States take() { return std::move(All); }

private:
  void join(State S) {
    auto Holds = llvm::find_if(All, [&](const State &Other) { return Other.Leases == S.Leases; });
    if (Holds != All.end())
      keepCommon(*Holds, S);
    else if (All.size() < Most)
      All.push_back(std::move(S));
    else
      LeavesOut = true;
  }

  const size_t Most;
  States All;
  bool AreMany = false, LeavesOut = false;
};

} // namespace poolcheck::analysis
