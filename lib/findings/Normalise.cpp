#include "findings/Finding.h"

#include <algorithm>
#include <tuple>

namespace poolcheck::findings {

void normalise(std::vector<Finding> &Findings) {
  auto Before = [](const Finding &A, const Finding &B) {
    auto Stops = std::pair(A.Steps.size(), B.Steps.size());
    return std::tie(A.Where.Path, A.Where.Offset, A.Check, B.Level, Stops.first, A.Message) <
           std::tie(B.Where.Path, B.Where.Offset, B.Check, A.Level, Stops.second, B.Message);
  };
  std::sort(Findings.begin(), Findings.end(), Before);
  auto SameDefect = [](const Finding &A, const Finding &B) {
    return A.Check == B.Check && A.Where.Path == B.Where.Path && A.Where.Offset == B.Where.Offset;
  };
  Findings.erase(std::unique(Findings.begin(), Findings.end(), SameDefect), Findings.end());
}

} // namespace poolcheck::findings
