// Leases, transactions and cursors.
#include "analysis/Sql.h"
#include "analysis/Transfer.h"

namespace poolcheck::analysis {

using ir::Operand;
using ir::Place;

// The lease at P, or one made up for the caller's when the caller can see P; null when P is known to hold none.
Lease *Transfer::leaseFor(State &S, const Place &P, ir::ApiId Api) {
  if (Lease *Found = S.leaseAt(P))
    return Found;
  Place Canonical = S.resolve(P);
  if (!isOutside(F, Canonical) || isResult(F, Canonical))
    return nullptr;
  for (const OutsideEnd &End : S.Ends)
    if (Canonical.isWithin(End.At))
      return nullptr;
  for (Lease &L : S.Leases) {
    if (!L.isCallers() || !(Canonical.isWithin(L.Entry) || L.Entry.isWithin(Canonical)))
      continue;
    if (!L.isHeld())
      return nullptr;
    L.Entry = Canonical; // the shorter name
    L.Owners = {Canonical};
    S.sortLeases();
    return S.leaseAt(Canonical);
  }
  Lease Callers;
  Callers.Entry = Canonical;
  Callers.Api = Api;
  Callers.Owners.push_back(Canonical);
  Callers.Tx.Is = Transaction::Kind::Unknown;
  return &S.add(std::move(Callers));
}

// From here on Where owns Fresh. What Where owned before ends, except raw handles, which are then lost.
void Transfer::take(State &S, const Place &Where, Lease Fresh) {
  if (!hasUnknownElement(Where.Path)) {
    endOwned(S, Where, EndKind::Released, here());
    forget(Ctx, S, Where);
  }
  std::erase_if(S.Leases, [&](const Lease &L) { return L.Taken == Fresh.Taken && !L.isCallers() && L.IsEarlier; });
  for (Lease &L : S.Leases)
    if (L.Taken == Fresh.Taken && !L.isCallers())
      L.IsEarlier = true;
  S.Kept.erase({Fresh.Taken, true});
  if (auto Before = S.Kept.extract({Fresh.Taken, false})) {
    Before.key().second = true;
    S.Kept.insert(std::move(Before));
  }
  Fresh.Owners.push_back(Where);
  Fresh.InArgument = false;
  S.Emptied.eraseIf([&](const auto &E) { return E.first == Where; });
  Lease &Taken = S.add(std::move(Fresh));
  if (isRaw(Taken) && S.isHanded(Where))
    S.keep(Taken, Keeping::Somebody);
}

States Transfer::on(const ir::Acquire &I, State S) {
  const ir::Api &Api = Ctx.module()[I.Api];
  Lease Fresh;
  Fresh.Taken = here();
  Fresh.Api = I.Api;
  Fresh.Pool = withKnownKeys(Ctx, S, S.resolve(I.Pool));
  Event Taking;
  Taking.Path = Fresh.Taken;
  Taking.Place = Fresh.Pool;
  Taking.Api = I.Api;
  if (Api.Exhausted != ir::Exhaustion::Later) // whoever holds a lease may end it in the meantime
    Seen.acquires(S, Taking, At);

  Place Where = S.locate(I.Lease);
  States After;
  bool MayFail = I.Status || Api.Exhausted == ir::Exhaustion::ReturnsNull;
  State Failed = MayFail ? S : State();
  // A mutex that its holder takes again: who waits for himself waits for ever, and who enters again must leave as often.
  auto Again =
      llvm::find_if(S.Leases, [&](const Lease &L) { return L.isHeld() && L.Pool == Fresh.Pool && Where.isWithin(L.Pool) && L.fills(Where); });
  bool IsEntered = Api.Exhausted == ir::Exhaustion::Reenters || (Again != S.Leases.end() && areShared(Ctx.module(), *Again, I.Api));
  if (Again != S.Leases.end() && !IsEntered && (Api.Exhausted == ir::Exhaustion::Waits || Api.Exhausted == ir::Exhaustion::Shares))
    return {};
  if (Again != S.Leases.end() && IsEntered) {
    S.Leases.erase(Again);
    return {std::move(S)};
  }
  take(S, Where, std::move(Fresh));
  if (I.Status) {
    Place Status = S.locate(I.Status->Status);
    bool HeldKnown = !I.Status->Negated;
    for (auto [Outcome, IsKnown] : {std::pair(&S, HeldKnown), std::pair(&Failed, !HeldKnown)}) {
      // The lease may be its own status: a null pointer, a descriptor of -1.
      if (Outcome == &Failed || !(Status == Where))
        makeUnknown(*Outcome, Status);
      Outcome->Facts.insert_or_assign(Outcome->resolve(Status), {IsKnown, I.Status->Success});
    }
    // What a failed acquire leaves there is not said: no lease that ended before.
    std::erase_if(Failed.Spent, [&](const Lease &L) { return L.fills(Where); });
  } else if (MayFail && !hasUnknownElement(Where.Path)) {
    // An empty optional or pointer is what has no lease inside.
    store(Failed, holderOf(Where), nullOperand());
  }
  After.push_back(std::move(S));
  if (MayFail)
    After.push_back(std::move(Failed));
  return After;
}

// Whether to speak of the transaction that is open when L ends here.
bool Transfer::minds(const Lease &L) const {
  if (L.Tx.Is != Transaction::Kind::Open || Unwinds != Unwinding::Visible)
    return L.Tx.Is == Transaction::Kind::Open && Unwinds == Unwinding::No;
  const ir::Api *Api = L.Api.isValid() ? &Ctx.module()[L.Api] : nullptr;
  ir::TransactionEnd Fate = !Api ? ir::TransactionEnd::Unknown : L.Tx.BySql ? Api->SqlTransaction : Api->ApiTransaction;
  return Fate == ir::TransactionEnd::Kept || Fate == ir::TransactionEnd::Committed;
}

void Transfer::endLease(State &S, Lease &L, EndKind How, TraceId End) {
  if (minds(L)) {
    TransactionEndKind Kind = How == EndKind::Released ? TransactionEndKind::Released : TransactionEndKind::Destroyed;
    Seen.loses(S, L, L.Tx.Guard.isValid() ? TransactionEndKind::GuardOutlives : Kind, End, At);
  }
  if (IsRevealing)
    for (const Place &Owner : L.Owners)
      S.Emptied.try_emplace(Owner, {});
  if (!L.isCallers() && Unwinds == Unwinding::No)
    spend(S, L, How, End);
  L.Tx = {L.isCallers() ? L.Tx.Is : Transaction::Kind::None, false, {}, ir::GuardEnd::Nothing, {}};
  if (L.isCallers()) {
    if (L.Tx.Is == Transaction::Kind::Open)
      L.Tx.Is = Transaction::Kind::None;
    L.Ended = How;
    L.End = End;
    L.Owners.clear();
    return;
  }
  for (const SentText &Sent : L.Texts) {
    Event Sending;
    Sending.Is = Event::Kind::Execute;
    Sending.Place = Sent.Text;
    Sending.Path = Sent.Sent;
    Sending.Api = L.Api;
    Sending.Taken = L.Taken;
    Sending.End = End;
    Sending.Pool = L.Pool;
    Seen.remember(S, std::move(Sending));
  }
  S.Kept.erase({L.Taken, L.IsEarlier});
  std::erase_if(S.Leases, [&](const Lease &Other) { return &Other == &L; });
}

// Everything that Whole owns ends: guards first, then cursors, then leases and pools.
void Transfer::endOwned(State &S, const Place &Whole, EndKind How, TraceId End) {
  auto Owns = [&](const Place &P) { return P.isValid() && P.isWithin(Whole) && !hasDeref(rest(P, Whole)); };
  for (auto Entry = S.Names.lower_bound(Whole); Entry != S.Names.end() && Entry->first.isWithin(Whole);) {
    if (Entry->second.Is != Value::Kind::Owned || !Owns(Entry->first)) {
      ++Entry;
      continue;
    }
    Place Taken = Entry->second.Target;
    S.Names.erase(Entry);
    endOwned(S, Taken, How, End);
    Entry = S.Names.lower_bound(Whole);
  }
  for (Lease &L : S.Leases) {
    if (Owns(L.Tx.Guard)) {
      if (L.Tx.AtEnd != ir::GuardEnd::Nothing)
        L.Tx.Is = Transaction::Kind::None;
      L.Tx.Guard = {};
    }
    llvm::erase_if(L.Cursors, [&](const Cursor &C) { return Owns(C.At); });
  }
  for (size_t I = 0; I < S.Leases.size();) {
    Lease &L = S.Leases[I];
    // A smart pointer gives back what it owns, be it a raw handle.
    bool IsRaw =
        isRaw(L) && llvm::none_of(L.Owners, [](const Place &O) { return !O.Path.empty() && O.Path.back().Step == ir::PathStep::Kind::Owned; });
    size_t Before = L.Owners.size(), Leases = S.Leases.size();
    if (!IsRaw && !L.isCallers() && Before == 1 && Owns(L.Owners.front()))
      endLease(S, L, How, End);
    else if (!IsRaw && !L.isCallers())
      llvm::erase_if(L.Owners, Owns);
    I += S.Leases.size() == Leases;
  }
  if (llvm::any_of(S.Pools, [&](const PoolObject &Pool) { return Owns(Pool.At); }))
    Seen.seesPools(S);
  std::erase_if(S.Pools, [&](const PoolObject &Pool) { return Owns(Pool.At); });
  if (Ctx.hasOwners() && isOutside(F, Whole) && !isResult(F, Whole) &&
      llvm::none_of(S.Ends, [&](const OutsideEnd &E) { return Whole.isWithin(E.At); }))
    S.Ends.push_back({Whole, How, End});
}

void Transfer::begin(Lease &L, Transaction Tx) {
  if (L.Tx.Is != Transaction::Kind::Open)
    L.Tx = std::move(Tx);
}

States Transfer::on(const ir::Begin &I, State S) {
  use(S, I.Lease);
  Lease *L = leaseFor(S, I.Lease, I.Api);
  if (!L)
    return {std::move(S)};
  begin(*L, {Transaction::Kind::Open, false, I.Guard ? S.locate(*I.Guard) : Place(), I.AtEnd, here()});
  return {std::move(S)};
}

States Transfer::endsTransaction(const Place &Target, State S) {
  use(S, Target);
  Lease *L = S.leaseOfGuard(Target);
  if (!L)
    L = leaseFor(S, Target);
  if (L) {
    L->Tx = {};
    Seen.endsTransaction(L->Taken, Current->Where);
  }
  return {std::move(S)};
}

// The text as far as it is known here: a constant, or a place that the caller can see.
std::optional<Operand> Transfer::textOf(const State &S, const Operand &Sql) const {
  if (Sql.Is == Operand::Kind::String)
    return Sql;
  if (Sql.Is != Operand::Kind::Place)
    return std::nullopt;
  if (const Operand *Constant = S.constant(Sql.Place))
    return Constant->Is == Operand::Kind::String ? std::optional(*Constant) : std::nullopt;
  Place Canonical = S.resolve(Sql.Place);
  if (!isOutside(F, Canonical) || hasValueMark(Ctx, Canonical))
    return std::nullopt;
  return placeOperand(Canonical);
}

void Transfer::send(State &S, Lease &L, const Operand &Sql, TraceId Sent) {
  std::optional<Operand> Text = textOf(S, Sql);
  if (!Text)
    return;
  if (Text->Is == Operand::Kind::Place) {
    if (!llvm::is_contained(L.Texts, SentText{Text->Place, Sent}))
      L.Texts.push_back({Text->Place, Sent});
    return;
  }
  switch (classifySql(Ctx.text(Text->Text), Text->IsPrefix)) {
  case SqlEffect::None:
    break;
  case SqlEffect::Begins:
    begin(L, {Transaction::Kind::Open, true, {}, ir::GuardEnd::Nothing, Sent});
    break;
  case SqlEffect::Ends:
    L.Tx = {};
    Seen.endsTransaction(L.Taken, Current->Where);
    break;
  case SqlEffect::Unknown:
    L.Tx = {};
    L.Tx.Is = Transaction::Kind::Unknown;
    break;
  }
}

States Transfer::on(const ir::Execute &I, State S) {
  use(S, I.Lease);
  if (Lease *L = leaseFor(S, I.Lease, I.Api))
    send(S, *L, I.Sql, here());
  return {std::move(S)};
}

States Transfer::on(const ir::OpenCursor &I, State S) {
  Place Where = S.locate(I.Cursor);
  use(S, I.Lease);
  if (Lease *L = leaseFor(S, I.Lease))
    open(*L, {Where, I.Holds});
  return {std::move(S)};
}

void Transfer::open(Lease &L, const Cursor &C) {
  if (llvm::none_of(L.Cursors, [&](const Cursor &Other) { return Other.At == C.At; }))
    L.Cursors.push_back(C);
  if (C.Holds == ir::CursorHold::Slot && !llvm::is_contained(L.Owners, C.At))
    L.Owners.push_back(C.At);
}

States Transfer::on(const ir::CloseCursor &I, State S) {
  use(S, I.Cursor);
  Place Where = S.locate(I.Cursor);
  for (Lease &L : S.Spent)
    llvm::erase_if(L.Cursors, [&](const Cursor &C) { return C.At.isWithin(Where); });
  endOwned(S, Where, EndKind::Released, here());
  return {std::move(S)};
}

States Transfer::on(const ir::Keepalive &I, State S) {
  use(S, I.Target);
  Lease *L = leaseFor(S, I.Target, I.Api);
  if (!L)
    return {std::move(S)};
  bool IsPing = I.Kind == ir::KeepaliveKind::Ping;
  if (L->Tx.Is == Transaction::Kind::Open)
    Seen.loses(S, *L, IsPing ? TransactionEndKind::Pinged : TransactionEndKind::Reconnected, here(), At);
  if (L->Tx.Is == Transaction::Kind::Unknown && L->isCallers()) {
    Event Pinging;
    Pinging.Is = Event::Kind::Keepalive;
    Pinging.Place = L->Entry;
    Pinging.Path = here();
    Pinging.Api = I.Api;
    Pinging.Ping = I.Kind;
    Seen.remember(S, std::move(Pinging));
  }
  if (!IsPing)
    L->Tx = {};
  return {std::move(S)};
}

} // namespace poolcheck::analysis
