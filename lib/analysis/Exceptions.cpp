// Exceptions of one function: to the handlers that may take them, or out of it.
#include "analysis/Solver.h"

namespace poolcheck::analysis {

namespace {

enum class Match : uint8_t { No, Maybe, Surely };

Match match(const ir::Throw &What, ir::NameId Taken) {
  if (Taken.isValid() && llvm::is_contained(What.Types, Taken))
    return Match::Surely;
  return !Taken.isValid() || What.Types.empty() || What.OrDerived ? Match::Maybe : Match::No;
}

} // namespace

// The locals declared in Try; of the whole function when it is invalid.
std::vector<ir::LocalId> Solver::localsOf(ir::TryId Try) const {
  std::vector<ir::LocalId> Found;
  for (uint32_t I = 0; I < F.Locals.size(); ++I)
    if (!isOutside(F, ir::Place::local(ir::LocalId{I})) && (F.Locals[I].Try == Try || !Try.isValid()))
      Found.push_back(ir::LocalId{I});
  return Found;
}

// Enters the handlers of Region that may take the exception; whether it goes no further.
bool Solver::handle(const ir::TryRegion &Region, const ir::Throw &What, const States &Now, bool IsVisible) {
  bool MayTake = false;
  for (const auto &[Handler, Taken] : llvm::zip_equal(Region.Handlers, Region.Takes)) {
    Match Fits = match(What, Taken);
    if (Fits != Match::No)
      for (const State &S : Now)
        enter(Handler, S);
    if (Fits == Match::Surely)
      return true;
    MayTake |= Fits == Match::Maybe;
  }
  // What may be taken is not followed past the handler, unless programs would have to name another type to mean everything.
  return Region.CatchesAll || (MayTake && (IsVisible || Region.CatchesRoots));
}

void Solver::raise(Point From, State S, ir::Location Where, const ir::Throw &What, bool IsVisible) {
  States Now;
  Now.push_back(std::move(S));
  for (ir::TryId Try = F.Blocks[From.Block.Index].Try; Try.isValid(); Try = F.Tries[Try.Index].Parent) {
    States Unwound;
    for (State &Each : Now)
      Step.unwind(std::move(Each), localsOf(Try), {From, Where, IsVisible}, Unwound);
    Now = std::move(Unwound);
    if (handle(F.Tries[Try.Index], What, Now, IsVisible))
      return;
  }
  if (F.IsNothrow)
    return;
  RaisesUnknown |= !IsVisible;
  for (State &Each : Now)
    leaveThrowing(std::move(Each), From, Where, What, IsVisible);
}

void Solver::leaveThrowing(State S, Point From, ir::Location Where, const ir::Throw &What, bool IsVisible) {
  if (!IsVisible && !Step.holdsBare(S))
    return;
  States Left;
  Step.unwind(S, localsOf({}), {From, Where, IsVisible}, Left);
  for (const State &After : Left)
    Step.leaveThrowing(S, After, From, Where, IsVisible);
  if (!IsVisible)
    return;
  for (State &After : Left) {
    if (F.Result.isValid())
      forget(Ctx, After, ir::Place::local(F.Result));
    addThrow(What, seenByCaller(Ctx, F, std::move(After), Limits));
  }
}

void Solver::addThrow(const ir::Throw &What, State Exit) {
  auto Same = llvm::find_if(Throws, [&](const auto &E) { return E.first == What; });
  if (Same == Throws.end())
    Same = Throws.insert(Throws.end(), {What, {}});
  std::vector<State> &Known = Same->second;
  if (llvm::is_contained(Known, Exit))
    return;
  Known.push_back(std::move(Exit));
  if (Known.size() > 2 * Limits.Exits)
    Known = joinExits(std::move(Known), Limits, Seen);
}

// One exit per property and type of exception; of many types they become exits of an unknown one.
std::vector<ThrowingExit> Solver::joinThrows() {
  constexpr size_t MaxTypes = 8;
  for (size_t I = MaxTypes; I < Throws.size(); ++I) {
    Throws[MaxTypes - 1].first = {};
    llvm::append_range(Throws[MaxTypes - 1].second, Throws[I].second);
  }
  Throws.resize(std::min(Throws.size(), MaxTypes));
  std::vector<ThrowingExit> Joined;
  for (auto &[What, Each] : Throws)
    for (State &S : joinExits(std::move(Each), Limits, Seen))
      Joined.push_back({std::move(S), What});
  return Joined;
}

} // namespace poolcheck::analysis
