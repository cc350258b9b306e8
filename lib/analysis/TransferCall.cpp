// Calls: which functions run, and what is assumed of those whose body is not in the module.
#include "analysis/Instantiation.h"

namespace poolcheck::analysis {

using ir::Operand;
using ir::PathStep;
using ir::Place;

namespace {

// Functions by whose name each call gives something new: `create…`, `list_create`, `palloc`.
bool namesMaker(llvm::StringRef Qualified) {
  llvm::StringRef Name = Qualified.rsplit("::").second.empty() ? Qualified : Qualified.rsplit("::").second;
  for (llvm::StringRef Maker : {"create", "make", "new", "open", "build", "clone", "dup"})
    if (Name.starts_with_insensitive(Maker) || Name.ends_with_insensitive("_" + Maker.str()))
      return true;
  return Name.contains_insensitive("alloc") && !Name.contains_insensitive("allocator");
}

} // namespace

States Transfer::callAny(State S, CallSite Site, llvm::ArrayRef<FunctionId> Targets) {
  Outcomes After(Limits);
  for (FunctionId Target : Targets) {
    if (!Solved[Target.Index].IsKnown) {
      After.add(S);
      continue;
    }
    Site.Callee = Target;
    for (State &Next : Instantiation(*this, Site, Solved[Target.Index]).run(S))
      After.add(std::move(Next));
  }
  return taken(std::move(After));
}

States Transfer::taken(Outcomes After) {
  if (After.leavesOut() && Limits.AreTold)
    Seen.isIncomplete("too many outcomes of one call; some were left out");
  return After.take();
}

// Callee, a function value, runs at some time outside this call; of its pools this function knows those that it gets from here.
void Transfer::startTask(const State &S, const Operand &Callee, llvm::ArrayRef<Operand> Arguments) {
  const Operand *Function = Callee.Is == Operand::Kind::Place ? S.constant(Callee.Place) : &Callee;
  FunctionId Target = Function && Function->Is == Operand::Kind::Function ? Ctx.definition(Function->Function) : FunctionId();
  if (!Target.isValid() || !Solved[Target.Index].IsKnown)
    return;
  CallSite Site;
  Site.Path = {stepTo(Function->Function)};
  Site.Callee = Target;
  const ir::Function &Body = Ctx[Target];
  if (Callee.Is == Operand::Kind::Place && !Body.Locals.empty() && Body.Locals[0].Kind == ir::LocalKind::This)
    Site.Arguments.push_back(Callee);
  for (Operand Given : Arguments) {
    // std::ref passes on what it refers to.
    Place Referee = Given.Place.then({PathStep::Kind::Deref, {}});
    bool IsObject = Site.Arguments.size() < Body.ParameterCount && !Ctx.text(Body.Locals[Site.Arguments.size()].Type).ends_with("*");
    if (Given.Is == Operand::Kind::Place && isTemporary(Given.Place) && IsObject && S.Names.contains(Referee))
      Given.Place = Referee;
    Site.Arguments.push_back(Given);
  }
  Instantiation(*this, Site, Solved[Target.Index]).runAsTask(S);
}

// Of a call that is not through a function value: the functions with a body here that it may run.
std::vector<FunctionId> Transfer::targetsOf(const ir::Call &I) const {
  if (I.IsVirtual)
    return Ctx.implementations(I.Callee);
  FunctionId Callee = Ctx.definition(I.Callee);
  return Callee.isValid() ? std::vector{Callee} : std::vector<FunctionId>();
}

bool Transfer::raisesUnknown(const ir::Instruction &I) const {
  if (!I.MayThrow)
    return false;
  std::vector<FunctionId> Targets;
  if (const auto *Call = std::get_if<ir::Call>(&I.Data); Call && !Call->Through)
    Targets = targetsOf(*Call);
  else if (const auto *New = std::get_if<ir::Construct>(&I.Data); New && Ctx.definition(New->Constructor).isValid())
    Targets.push_back(Ctx.definition(New->Constructor));
  return Targets.empty() || llvm::any_of(Targets, [&](FunctionId Target) { return Solved[Target.Index].RaisesUnknown; });
}

States Transfer::on(const ir::Call &I, State S) {
  CallSite Site;
  Site.Path = {stepTo(I.Callee)};
  Site.Arguments = I.Arguments;
  Site.Result = I.Result;
  Site.Gives = I.Gives;
  if (I.Through)
    return callValue(I, std::move(S), std::move(Site));
  Site.MayThrow = Current->MayThrow;
  if (std::vector<FunctionId> Targets = targetsOf(I); !Targets.empty())
    return callAny(std::move(S), std::move(Site), Targets);
  callUnknown(S, Site, I.Callee);
  return {std::move(S)};
}

// The constructor of Object has thrown: its parts end, and its destructor does not run. What the constructor did not take itself a base or a member
// may give back.
void Transfer::endUnfinished(State &S, const Place &Object) {
  constexpr size_t ByConstructor = 2; // stops on the way to the acquire
  for (const Lease &L : S.Leases) {
    if (L.isCallers())
      continue;
    bool IsInPart = llvm::any_of(L.Owners, [&](const Place &O) { return O.isWithin(Object) && rest(O, Object).size() > 1; });
    bool IsInObject = llvm::any_of(L.Owners, [&](const Place &O) { return O.isWithin(Object); });
    if (IsInPart || (IsInObject && Ctx[L.Taken].size() > ByConstructor))
      S.keep(L, Keeping::Somebody);
  }
  endOwned(S, Object, EndKind::Destroyed, here());
  forget(Ctx, S, Object);
}

States Transfer::on(const ir::Construct &I, State S) {
  CallSite Site;
  Site.Path = {stepTo(I.Constructor)};
  Site.Arguments.push_back(placeOperand(I.Object));
  Site.Arguments.insert(Site.Arguments.end(), I.Arguments.begin(), I.Arguments.end());
  Place Object = S.locate(I.Object);
  if (!isOutside(F, Object))
    forget(Ctx, S, Object);
  Site.MayThrow = Current->MayThrow;
  if (FunctionId Callee = Ctx.definition(I.Constructor); Callee.isValid()) {
    States After = callAny(std::move(S), std::move(Site), Callee);
    for (ThrowingExit &Exit : Thrown)
      endUnfinished(Exit.S, Object);
    return After;
  }
  callUnknown(S, Site, I.Constructor);
  return {std::move(S)};
}

static bool isInObject(const Place &P) { return P.Base == Place::Root::Local && !P.Path.empty() && P.Path.back().Step == PathStep::Kind::Field; }

// A call through a function value: of the function it is known to be, or else an event for the caller.
States Transfer::callValue(const ir::Call &I, State S, CallSite Site) {
  const Operand *Function = S.constant(*I.Through);
  if (Function && Function->Is == Operand::Kind::Function) {
    FunctionId Callee = Ctx.definition(Function->Function);
    Site.Path.back().Callee = Function->Function;
    if (Callee.isValid()) {
      bool HasThis = !Ctx[Callee].Locals.empty() && Ctx[Callee].Locals[0].Kind == ir::LocalKind::This;
      if (HasThis && Site.Arguments.size() < Ctx[Callee].ParameterCount)
        Site.Arguments.insert(Site.Arguments.begin(), placeOperand(*I.Through));
      return callAny(std::move(S), std::move(Site), Callee);
    }
    callUnknown(S, Site, Function->Function);
    return {std::move(S)};
  }
  Event Calling;
  Calling.Is = Event::Kind::Callback;
  Calling.Place = S.resolve(*I.Through);
  Calling.Path = here();
  for (const Operand &Given : I.Arguments) {
    Operand &Told = Calling.Arguments.emplace_back(Given);
    if (Given.Is == Operand::Kind::Place)
      Told.Place = S.resolve(Given.Place);
    else if (Given.Is == Operand::Kind::Address)
      Told.Place = S.locate(Given.Place);
    if (Told.Place.isValid() && !isOutside(F, Told.Place)) // callers cannot see it, and calls that differ in it only are one to them
      Told = {};
  }
  for (const Lease &L : S.Leases)
    if (!L.isCallers() && L.isHeld())
      Calling.Held.push_back({L.Pool, L.Api, L.Taken});
  Seen.remember(S, std::move(Calling));
  Place Called = S.resolve(*I.Through);
  Site.IsCallback = Seen.tells(Event::Kind::Callback, Called) && !hasValueMark(Ctx, Called);
  bool IsMember = Site.IsCallback && isInObject(Called);
  auto Taken = S.Names.find(S.locate(*I.Through));
  if (IsMember && Taken != S.Names.end() && Taken->second.Is == Value::Kind::Owned) // where it was moved from nothing is left
    setConstant(S, Called, nullOperand());
  else if (IsMember)
    S.Calls.insert_or_assign(Called, {});
  constexpr size_t MaxClosurePath = 2;
  if (I.Through->Path.size() <= MaxClosurePath) // what a closure captured
    handOver(S, placeOperand(*I.Through), Keeping::Somebody, !IsMember);
  callUnknown(S, Site, {});
  return {std::move(S)};
}

// Whether an accessor's first argument is what it looks into, and not a key.
bool Transfer::isObject(const Operand &Given) const {
  if (Given.Is != Operand::Kind::Place || Given.Place.Base != Place::Root::Local || !Given.Place.Path.empty())
    return Given.Is == Operand::Kind::Place || Given.Is == Operand::Kind::Address;
  llvm::StringRef Type = Ctx.text(F.Locals[Given.Place.Local.Index].Type);
  Type.consume_front("const ");
  for (llvm::StringRef Scalar : {"int", "unsigned", "long", "short", "char", "bool", "enum", "const char", "char *"})
    if (Type.starts_with(Scalar))
      return false;
  return !Type.contains("basic_string");
}

// Equal calls give equal places: the object or the function, then a step for the name and one per further argument.
Place Transfer::accessor(const State &S, const CallSite &Site, ir::EntityId Callee) {
  Place Base = Place::global(Callee);
  llvm::ArrayRef<Operand> Rest = Site.Arguments;
  if (!Rest.empty() && isObject(Rest[0]) && !S.constant(Rest[0].Place)) {
    Base = S.resolve(Rest[0].Place);
    if (Rest[0].Is == Operand::Kind::Address)
      Base = S.locate(Rest[0].Place);
    Rest = Rest.drop_front();
    llvm::StringRef Name = Ctx.module()[Callee].Name;
    Name = Name.contains("::") ? Name.rsplit("::").second : Name;
    Base = Base.then({PathStep::Kind::Field, Ctx.name(Name.str() + "()")});
  } else {
    Base = Base.then({PathStep::Kind::Field, Ctx.name("()")});
  }
  for (const Operand &Given : Rest) {
    ir::NameId Key;
    const Operand *Constant = Given.Is == Operand::Kind::Place ? S.constant(Given.Place) : &Given;
    if (Constant && (Constant->Is == Operand::Kind::Int || Constant->Is == Operand::Kind::Bool))
      Key = Ctx.name(std::to_string(Constant->Int));
    else if (Constant && Constant->Is == Operand::Kind::String && !Constant->IsPrefix)
      Key = Constant->Text;
    else if (Constant && Constant->Is == Operand::Kind::Null)
      Key = Ctx.name("null");
    else if (Given.Is == Operand::Kind::Place)
      Key = Ctx.name(keyText(Ctx, S.resolve(Given.Place)));
    Base = Base.then({PathStep::Kind::Element, Key});
  }
  return Base;
}

// The callee may have assigned to P: numbers, texts and null are no longer known. Leases and names survive.
void Transfer::forgetNumbers(State &S, const Place &P) {
  S.Names.eraseIf([&](const auto &E) {
    bool IsKept = E.second.isPlace() || E.second.Constant.Is == Operand::Kind::Function || E.second.Constant.Is == Operand::Kind::Unknown;
    return E.first.isWithin(P) && !IsKept;
  });
  S.Facts.eraseIf([&](const auto &E) { return E.first.isWithin(P) || dependsOn(Ctx, E.first, keyText(Ctx, P)); });
}

void Transfer::callUnknown(State &S, const CallSite &Site, ir::EntityId Callee) {
  for (const Operand &Given : Site.Arguments) {
    startTask(S, Given, {});
    if (Given.Is == Operand::Kind::Place)
      pass(S, Given.Place, !Site.IsCallback);
    handOver(S, Given, Given.May == ir::Access::Reads ? Keeping::Nobody : Keeping::Maybe, !Site.IsCallback);
    if (Given.Is == Operand::Kind::Place && isTemporary(Given.Place))
      escapeArgument(S, Given.Place);
    bool MayAssign = Given.Is == Operand::Kind::Address ? Given.May != ir::Access::Reads : Given.May == ir::Access::Assigns;
    if (MayAssign && (Given.Is == Operand::Kind::Address || Given.Is == Operand::Kind::Place))
      forgetNumbers(S, S.locate(Given.Place));
  }
  if (!Site.Result.isValid())
    return;
  Place Result = S.locate(Site.Result);
  bool GivesOther = Site.Gives == ir::ResultKind::Reference && Callee.isValid() && !namesMaker(Ctx.module()[Callee].Name);
  Place Symbol = GivesOther ? accessor(S, Site, Callee) : Place();
  constexpr size_t MaxSymbolLength = 8;
  if (!GivesOther || Symbol.Path.size() > MaxSymbolLength || Symbol.isWithin(Result))
    return makeUnknown(S, Result);
  forget(Ctx, S, Result);
  S.Names.insert_or_assign(Result, Value{Value::Kind::Same, Symbol, {}});
}

} // namespace poolcheck::analysis
