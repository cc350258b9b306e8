#include "report/DemandReport.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace poolcheck::report {

namespace {

std::string verdict(const PoolDemand &P, const DemandReport &R) {
  switch (P.Verdict) {
  case DemandVerdict::Enough:
    return R.Tasks ? "enough for " + std::to_string(*R.Tasks) + " tasks" : "enough for one task";
  case DemandVerdict::TooFew:
    return "too few for one task";
  case DemandVerdict::TooFewForN:
    return "too few for " + std::to_string(*R.Tasks) + " tasks";
  case DemandVerdict::Grows:
    return "each round keeps one more";
  case DemandVerdict::Unknown:
    return "capacity not known";
  case DemandVerdict::Unlimited:
    return "does not wait";
  }
  llvm_unreachable("covered switch");
}

std::string number(std::optional<int64_t> N) { return N ? std::to_string(*N) : "-"; }

using Cells = std::array<std::string, 6>;

Cells cellsOf(const PoolDemand &P, const DemandReport &R) {
  std::string Plus = P.Verdict == DemandVerdict::Grows ? "+" : "";
  return {P.Pool.empty() ? P.Kind : P.Pool, std::to_string(P.Leases) + Plus, number(P.Capacity), number(P.SafeCapacity), verdict(P, R), P.Task};
}

std::string at(const findings::SourceRange &Where, const DemandReport &R) {
  return (shownPath(Where.Path, R.Root) + ":" + llvm::Twine(Where.Line) + ":" + llvm::Twine(Where.Column)).str();
}

void witness(llvm::raw_ostream &OS, const PoolDemand &P, const DemandReport &R) {
  OS << "    " << at(P.Where, R)
     << (P.IsCapacityHere ? ": capacity set here"
         : P.IsMade       ? ": constructed here"
                          : ": first acquire; made out of sight")
     << '\n';
  for (const auto &[Index, Way] : llvm::enumerate(P.Taken)) {
    OS << "    lease " << Index + 1 << ":";
    for (const findings::Step &Stop : Way)
      OS << (&Stop == Way.data() ? " " : " > ") << at(Stop.Where, R);
    OS << '\n';
  }
  if (!P.Again.Path.empty())
    OS << "    again and again: " << at(P.Again, R) << '\n';
}

} // namespace

void writeDemandText(llvm::raw_ostream &OS, const DemandReport &R) {
  std::vector<Cells> Rows = {{"pool", "C", "capacity", "safe", "verdict", "task"}};
  for (const PoolDemand &P : R.Pools)
    Rows.push_back(cellsOf(P, R));
  std::array<size_t, 6> Widths = {};
  for (const Cells &Row : Rows)
    for (size_t I = 0; I < Row.size(); ++I)
      Widths[I] = std::max(Widths[I], Row[I].size());
  for (const auto &[Index, Row] : llvm::enumerate(Rows)) {
    std::string Line;
    for (size_t I = 0; I < Row.size(); ++I) {
      bool IsNumber = I >= 1 && I <= 3;
      Line +=
          (I ? "  " : "") + (IsNumber ? std::string(Widths[I] - Row[I].size(), ' ') + Row[I] : Row[I] + std::string(Widths[I] - Row[I].size(), ' '));
    }
    OS << llvm::StringRef(Line).rtrim() << '\n';
    if (Index)
      witness(OS, R.Pools[Index - 1], R);
  }
  for (const Incomplete &I : R.Incompletes)
    OS << "incomplete: " << (I.Where.Path.empty() ? "" : at(I.Where, R) + ": ") << I.What << ": " << I.Reason << '\n';
}

} // namespace poolcheck::report
