#include "report/DemandReport.h"

#include <nlohmann/json.hpp>

namespace poolcheck::report {

namespace {

using Json = nlohmann::ordered_json;

const char *word(DemandVerdict V) {
  switch (V) {
  case DemandVerdict::Enough:
    return "enough";
  case DemandVerdict::TooFew:
    return "too-few";
  case DemandVerdict::TooFewForN:
    return "too-few-for-tasks";
  case DemandVerdict::Grows:
    return "grows";
  case DemandVerdict::Unknown:
    return "unknown";
  case DemandVerdict::Unlimited:
    return "unlimited";
  }
  return "";
}

Json orNull(std::optional<int64_t> N) { return N ? Json(*N) : Json(nullptr); }

Json place(const findings::SourceRange &Where, const DemandReport &R) {
  if (Where.Path.empty())
    return nullptr;
  return {{"file", shownPath(Where.Path, R.Root)}, {"line", Where.Line}, {"column", Where.Column}};
}

Json pool(const PoolDemand &P, const DemandReport &R) {
  Json Leases = Json::array();
  for (const std::vector<findings::Step> &Way : P.Taken) {
    Json Steps = Json::array();
    for (const findings::Step &Stop : Way) {
      Json Step = place(Stop.Where, R);
      Step["what"] = Stop.Message;
      Steps.push_back(std::move(Step));
    }
    Leases.push_back(std::move(Steps));
  }
  return {{"pool", P.Pool},
          {"kind", P.Kind},
          {"at", place(P.Where, R)},
          {"atIs", P.IsCapacityHere ? "capacity"
                   : P.IsMade       ? "construction"
                                    : "acquire"},
          {"demand", P.Leases},
          {"capacity", orNull(P.Capacity)},
          {"safeCapacity", orNull(P.SafeCapacity)},
          {"verdict", word(P.Verdict)},
          {"task", P.Task},
          {"again", place(P.Again, R)},
          {"leases", std::move(Leases)}};
}

} // namespace

void writeDemandJson(llvm::raw_ostream &OS, const DemandReport &R) {
  Json Pools = Json::array(), Incompletes = Json::array();
  for (const PoolDemand &P : R.Pools)
    Pools.push_back(pool(P, R));
  for (const Incomplete &I : R.Incompletes)
    Incompletes.push_back({{"what", I.What}, {"reason", I.Reason}, {"at", place(I.Where, R)}});
  Json Document = {{"poolcheckDemand", 1}, {"tasks", orNull(R.Tasks)}, {"pools", std::move(Pools)}, {"incomplete", std::move(Incompletes)}};
  // Names and paths are bytes of the source, which need not be UTF-8.
  OS << Document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace poolcheck::report
