#include "analysis/Summary.h"

#include <algorithm>

namespace poolcheck::analysis {

bool Event::isSameAs(const Context &Ctx, const Event &Other) const {
  const TraceStep &Last = Ctx[Path].back(), &OtherLast = Ctx[Other.Path].back();
  return Is == Other.Is && Place == Other.Place && Last.Where == OtherLast.Where && Last.Function == OtherLast.Function && Ping == Other.Ping &&
         Arguments == Other.Arguments && Excluded == Other.Excluded &&
         std::equal(Held.begin(), Held.end(), Other.Held.begin(), Other.Held.end(),
                    [](const HeldInside &A, const HeldInside &B) { return A.Pool == B.Pool && A.Api == B.Api; });
}

bool Summary::isSameAs(const Context &Ctx, const Summary &Other) const {
  return Exits == Other.Exits && std::equal(Events.begin(), Events.end(), Other.Events.begin(), Other.Events.end(),
                                            [&](const Event &A, const Event &B) { return A.isSameAs(Ctx, B) && A.Conditions == B.Conditions; });
}

} // namespace poolcheck::analysis
