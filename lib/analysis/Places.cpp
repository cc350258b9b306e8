#include "analysis/Places.h"

#include <algorithm>

namespace poolcheck::analysis {

using ir::PathStep;
using ir::Place;
using Kind = PathStep::Kind;

namespace {

constexpr llvm::StringLiteral CurrentMark = "#new", EarlierMark = "#old", EntryMark = "#entry";
// Longer paths denote the enclosing object with an unknown element: nothing certain can be said of them.
constexpr size_t MaxCanonicalLength = 10;

Place marked(Context &Ctx, const Place &P, llvm::StringRef Mark) { return P.then({Kind::Element, Ctx.name(Mark)}); }

bool isSymbolicKey(llvm::StringRef Key) { return Key.starts_with("%"); }

// How one step of two paths compares: nothing when it tells the places apart, or when nobody knows, as with two keys that are not constant.
std::optional<Identity> compareStep(const Context &Ctx, PathStep A, PathStep B) {
  if (A.Step != B.Step)
    return std::nullopt;
  if (A.Step != Kind::Element)
    return A.Name == B.Name ? std::optional(Identity::Certain) : std::nullopt;
  llvm::StringRef KeyA = Ctx.text(A.Name), KeyB = Ctx.text(B.Name);
  if (!A.Name.isValid() || KeyA != KeyB)
    return std::nullopt;
  return KeyA == EarlierMark ? Identity::Maybe : Identity::Certain;
}

} // namespace

ir::Operand placeOperand(const Place &P) {
  ir::Operand O;
  O.Is = ir::Operand::Kind::Place;
  O.Place = P;
  return O;
}

ir::Operand addressOperand(const Place &P) {
  ir::Operand O = placeOperand(P);
  O.Is = ir::Operand::Kind::Address;
  return O;
}

ir::Operand nullOperand() {
  ir::Operand O;
  O.Is = ir::Operand::Kind::Null;
  return O;
}

llvm::ArrayRef<PathStep> rest(const Place &Part, const Place &Whole) { return llvm::ArrayRef<PathStep>(Part.Path).drop_front(Whole.Path.size()); }

Place holderOf(Place P) {
  while (!P.Path.empty() && P.Path.back().Step == Kind::Owned)
    P.Path.pop_back();
  return P;
}

Place memoryAround(Place P) {
  size_t Last = P.Path.size();
  while (Last > 0 && P.Path[Last - 1].Step != Kind::Deref)
    --Last;
  if (Last > 0)
    P.Path.truncate(Last);
  return P;
}

bool hasDeref(llvm::ArrayRef<PathStep> Steps) {
  return std::any_of(Steps.begin(), Steps.end(), [](PathStep S) { return S.Step == Kind::Deref; });
}

bool hasPointer(llvm::ArrayRef<PathStep> Steps) {
  return std::any_of(Steps.begin(), Steps.end(), [](PathStep S) { return S.Step == Kind::Deref || S.Step == Kind::Owned; });
}

bool hasUnknownElement(llvm::ArrayRef<PathStep> Steps) {
  return std::any_of(Steps.begin(), Steps.end(), [](PathStep S) { return S.Step == Kind::Element && !S.Name.isValid(); });
}

bool hasAccessor(const Context &Ctx, llvm::ArrayRef<PathStep> Steps) {
  return std::any_of(Steps.begin(), Steps.end(), [&](PathStep S) { return S.Step == Kind::Field && Ctx.text(S.Name).ends_with("()"); });
}

Place moved(const Place &Part, const Place &Whole, const Place &New) {
  Place Result = New;
  for (PathStep Step : rest(Part, Whole)) {
    if (Result.Path.size() >= MaxCanonicalLength)
      return Result.then({Kind::Element, {}});
    Result.Path.push_back(Step);
  }
  return Result;
}

Place currentValue(Context &Ctx, const Place &P) { return marked(Ctx, P, CurrentMark); }
Place earlierValue(Context &Ctx, const Place &P) { return marked(Ctx, P, EarlierMark); }

Place entryValue(Context &Ctx, const Place &P) { return marked(Ctx, P, EntryMark); }

Place asAtEntry(const Context &Ctx, const Place &P) {
  Place Plain = P;
  llvm::erase_if(Plain.Path, [&](PathStep S) { return S.Step == Kind::Element && Ctx.text(S.Name) == EntryMark; });
  return Plain;
}

bool isMarkedBelow(const Context &Ctx, const Place &P, const Place &Whole) {
  llvm::ArrayRef<PathStep> Steps = rest(P, Whole);
  return !Steps.empty() && Steps.front().Step == Kind::Element && Ctx.text(Steps.front().Name).starts_with("#");
}

bool isTest(const Context &Ctx, const Place &P) {
  return !P.Path.empty() && P.Path.back().Step == Kind::Element && Ctx.text(P.Path.back().Name).starts_with("?");
}

bool dependsOn(const Context &Ctx, const Place &P, llvm::StringRef Key) { return isTest(Ctx, P) && Ctx.text(P.Path.back().Name).contains(Key); }

bool hasEarlierValue(const Context &Ctx, const Place &P) {
  return std::any_of(P.Path.begin(), P.Path.end(),
                     [&](PathStep S) { return S.Step == Kind::Element && (Ctx.text(S.Name) == EarlierMark || Ctx.text(S.Name) == EntryMark); });
}

bool hasValueMark(const Context &Ctx, const Place &P) {
  return std::any_of(P.Path.begin(), P.Path.end(), [&](PathStep S) { return S.Step == Kind::Element && Ctx.text(S.Name).starts_with("#"); });
}

bool isBehindEarlier(const Context &Ctx, const Place &P) {
  auto Mark = llvm::find_if(P.Path, [&](PathStep S) { return S.Step == Kind::Element && Ctx.text(S.Name).starts_with("#"); });
  return hasPointer({Mark, P.Path.end()});
}

std::optional<Identity> samePool(const Context &Ctx, const Place &A, const Place &B) {
  if (!A.isValid() || A.Base != B.Base || A.Local != B.Local || A.Global != B.Global || A.Path.size() != B.Path.size())
    return std::nullopt;
  Identity Sure = Identity::Certain;
  for (size_t I = 0; I < A.Path.size(); ++I) {
    std::optional<Identity> Step = compareStep(Ctx, A.Path[I], B.Path[I]);
    if (!Step)
      return std::nullopt;
    if (*Step == Identity::Maybe)
      Sure = Identity::Maybe;
  }
  return Sure;
}

SourceName sourceName(const Context &Ctx, const ir::Function &F, const Place &P) {
  std::string Name;
  if (P.Base == Place::Root::Global)
    Name = Ctx.module()[P.Global].Name;
  else if (P.Base == Place::Root::Local && F.Locals[P.Local.Index].Kind != ir::LocalKind::This)
    Name = Ctx.text(F.Locals[P.Local.Index].Name).str();
  if (Name.empty() && P.Base == Place::Root::Local && F.Locals[P.Local.Index].Kind == ir::LocalKind::Temporary)
    return "";
  return pathName(Ctx, std::move(Name), P.Path);
}

SourceName pathName(const Context &Ctx, SourceName Name, llvm::ArrayRef<PathStep> Path) {
  for (PathStep Step : Path) {
    llvm::StringRef Text = Ctx.text(Step.Name);
    if (Step.Step == Kind::Field && !Text.ends_with("()"))
      Name += (Name.empty() ? "" : ".") + Text.str();
    else if (Step.Step == Kind::Field)
      Name += (Name.empty() || Text == "()" ? "" : ".") + Text.str();
    else if (Step.Step == Kind::Element && !Text.starts_with("#") && Name.ends_with("()"))
      Name = Name.substr(0, Name.size() - 1) + (isSymbolicKey(Text) || Text.empty() ? "…" : Text.str()) + ")";
    else if (Step.Step == Kind::Element && !Text.starts_with("#"))
      Name += "[" + (isSymbolicKey(Text) || Text.empty() ? "…" : Text.str()) + "]";
  }
  return Name;
}

std::optional<ir::LocalId> localOfKey(llvm::StringRef Key) {
  uint32_t Index = 0;
  if (!Key.consume_front("%") || Key.consumeInteger(10, Index) || Key != "l")
    return std::nullopt;
  return ir::LocalId{Index};
}

std::optional<Place> placeOfKey(Context &Ctx, llvm::StringRef Key) {
  llvm::SmallVector<llvm::StringRef, 4> Parts;
  Key.split(Parts, '/');
  std::optional<ir::LocalId> Local = localOfKey(Parts.front());
  if (!Local)
    return std::nullopt;
  Place P = Place::local(*Local);
  for (llvm::StringRef Part : llvm::drop_begin(Parts)) {
    uint8_t Step = Part.empty() ? 0 : Part.front() - '0';
    if (Part.empty() || Step >= static_cast<uint8_t>(Kind::Element)) // keys in keys would never end
      return std::nullopt;
    llvm::StringRef Name = Part.drop_front();
    P.Path.push_back({static_cast<Kind>(Step), Name.empty() ? ir::NameId() : Ctx.name(Name)});
  }
  return P;
}

std::string keyText(const Context &Ctx, const Place &P) {
  return ir::key(P, [&](ir::NameId Name) { return Ctx.text(Name); });
}

bool isOutside(const ir::Function &F, const Place &P) {
  if (P.Base != Place::Root::Local)
    return P.Base == Place::Root::Global;
  ir::LocalKind K = F.Locals[P.Local.Index].Kind;
  return K == ir::LocalKind::Parameter || K == ir::LocalKind::This || K == ir::LocalKind::Result || P.Local == F.Result;
}

bool isResult(const ir::Function &F, const Place &P) {
  return P.Base == Place::Root::Local && (P.Local == F.Result || F.Locals[P.Local.Index].Kind == ir::LocalKind::Result);
}

} // namespace poolcheck::analysis
