#include "findings/Finding.h"

#include <algorithm>
#include <tuple>

namespace poolcheck::findings {

void normalise(std::vector<Finding> &Findings) {
  auto Key = [](const Finding &F) { return std::tie(F.Where.Path, F.Where.Offset, F.Check, F.Message); };
  std::stable_sort(Findings.begin(), Findings.end(), [&](const Finding &A, const Finding &B) { return Key(A) < Key(B); });
  auto SameDefect = [](const Finding &A, const Finding &B) {
    return A.Check == B.Check && A.Where.Path == B.Where.Path && A.Where.Offset == B.Where.Offset;
  };
  Findings.erase(std::unique(Findings.begin(), Findings.end(), SameDefect), Findings.end());
}

} // namespace poolcheck::findings
