#include "analysis/Summary.h"

#include <algorithm>

namespace poolcheck::analysis {

bool Event::isAlike(const Context &Ctx, const Event &Other) const {
  // Of the leases taken from one pool one stands for all, and of the calls of one function value; reports are told apart by where they are.
  auto IsSamePlace = [&] {
    const TraceStep &Last = Ctx[Path].back(), &OtherLast = Ctx[Other.Path].back();
    return Last.Where == OtherLast.Where && Last.Function == OtherLast.Function;
  };
  return Is == Other.Is && Place == Other.Place && Api == Other.Api && Ping == Other.Ping && Arguments == Other.Arguments &&
         Below.empty() == Other.Below.empty() && Task == Other.Task && (Is != Kind::Demand || IsSamePlace()) && Excluded == Other.Excluded &&
         std::equal(Held.begin(), Held.end(), Other.Held.begin(), Other.Held.end(),
                    [](const HeldInside &A, const HeldInside &B) { return A.Pool == B.Pool && A.Api == B.Api; });
}

bool Summary::isSameAs(const Context &Ctx, const Summary &Other) const {
  return Exits == Other.Exits && Throws == Other.Throws && RaisesUnknown == Other.RaisesUnknown && Keeps == Other.Keeps &&
         std::equal(Events.begin(), Events.end(), Other.Events.begin(), Other.Events.end(),
                    [&](const Event &A, const Event &B) { return A.isAlike(Ctx, B) && A.Conditions == B.Conditions && A.weight() == B.weight(); });
}

} // namespace poolcheck::analysis
