#include "driver/Demand.h"

#include "checks/Steps.h"
#include "checks/Words.h"
#include "driver/AnalyseModule.h"
#include "driver/Incompletes.h"

namespace poolcheck::driver {

namespace {

using report::DemandVerdict;

DemandVerdict judge(const analysis::PoolDemand &Fact, ir::Exhaustion What, std::optional<int64_t> Safe) {
  if (!checks::isBounded(What))
    return DemandVerdict::Unlimited;
  if (Fact.Grows != analysis::Growth::None)
    return DemandVerdict::Grows;
  if (!Fact.Capacity || *Fact.Capacity <= 0)
    return DemandVerdict::Unknown;
  if (*Fact.Capacity < static_cast<int64_t>(Fact.Leases))
    return DemandVerdict::TooFew;
  return Safe && *Fact.Capacity < *Safe ? DemandVerdict::TooFewForN : DemandVerdict::Enough;
}

report::PoolDemand rowOf(const analysis::PoolDemand &Fact, const checks::CheckContext &Context) {
  const ir::Api &Api = Context.Module[Fact.Api];
  bool Grows = Fact.Grows != analysis::Growth::None;
  report::PoolDemand Row;
  Row.Pool = Fact.Pool;
  Row.Kind = Api.Pool;
  Row.Where = Context.range(Fact.Where);
  Row.IsMade = Fact.IsMade;
  Row.IsCapacityHere = Fact.CapacitySet.has_value();
  Row.Leases = Fact.Leases;
  Row.Capacity = Fact.Capacity;
  Row.SafeCapacity = Grows ? std::nullopt : analysis::safeCapacity(Fact.Leases, Context.Settings.Tasks);
  Row.Verdict = judge(Fact, Api.Exhausted, Row.SafeCapacity);
  Row.Task = Context.Module[Fact.Task].Name;
  if (Grows)
    Row.Again = Context.range(Fact.Again);
  for (const analysis::Trace &Way : Fact.Taken) {
    checks::StepList Steps(Context);
    Steps.follow(Way, "acquires in '" + llvm::Twine(Context.Module[Way.back().Function].Name) + "'");
    Row.Taken.push_back(Steps.take());
  }
  return Row;
}

} // namespace

llvm::Expected<DemandResult> demand(const ScanOptions &Options) {
  auto All = gather(Options);
  if (!All)
    return All.takeError();
  auto Module = joinProgram(*All);
  if (!Module)
    return Module.takeError();
  analysis::Facts Facts = analysis::analyse(*Module);
  checks::Options Settings;
  Settings.Tasks = Options.Settings.Tasks;
  checks::CheckContext Context = {*Module, Facts, Settings};
  DemandResult Result;
  Result.Report.Tasks = Settings.Tasks;
  for (const analysis::PoolDemand &Fact : Facts.Demands)
    Result.Report.Pools.push_back(rowOf(Fact, Context));
  Result.Report.Incompletes = incompletes(*Module, Facts);
  Result.Inputs = std::move(All->Inputs);
  summariseInputs(Result.Inputs);
  return Result;
}

} // namespace poolcheck::driver
