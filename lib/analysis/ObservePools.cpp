// Pools that live no longer than one execution of the function.
#include "analysis/Describe.h"
#include "analysis/Observer.h"
#include "analysis/Startup.h"

namespace poolcheck::analysis {

using ir::Place;
using Step = ir::PathStep::Kind;

namespace {

PoolScope scopeOf(const ir::Function &F, const PoolObject &Pool) {
  for (ir::PathStep S : Pool.At.Path) {
    if (S.Step == Step::Field)
      return PoolScope::Member;
    if (S.Step == Step::Owned || S.Step == Step::Deref)
      return PoolScope::Heap;
  }
  bool IsTemporary = Pool.Where == ir::Storage::Temporary || F.Locals[Pool.At.Local.Index].Kind == ir::LocalKind::Temporary;
  return IsTemporary ? PoolScope::Temporary : PoolScope::Local;
}

} // namespace

void Observer::reportPools(const Startup &Start, Facts &Out) const {
  if (F.IsInitializer)
    return; // what it makes is for the whole program
  for (const auto &[Made, Candidate] : Candidates) {
    if (Escaped.contains(Made))
      continue;
    const PoolObject &Pool = Candidate.Pool;
    LocalPool Fact;
    Fact.Function = F.Entity;
    Fact.Constructed = Ctx[Made];
    Fact.Where = Fact.Constructed.front().Where;
    Fact.Api = Pool.Api;
    Fact.Scope = isInLoop(F, Candidate.At.Block) ? PoolScope::Loop : scopeOf(F, Pool);
    auto Named = Names.find(Made);
    Fact.Variable = Named != Names.end() ? Named->second : sourceName(Ctx, F, Pool.At);
    Fact.NeedsNoLocals = Pool.NeedsNoLocals && Fact.Constructed.size() == 1;
    Fact.Declaration = statementAt(Fact.Where);
    Fact.IsInMain = Fact.Scope != PoolScope::Loop && Start.runsOnceFromMain(Id);
    Start.findExisting(Id, Fact);
    Out.LocalPools.push_back(std::move(Fact));
  }
}

} // namespace poolcheck::analysis
