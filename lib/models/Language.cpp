#include "models/Language.h"

#include <array>

namespace poolcheck::models {

#define POOL_WORDS(Enum, ...)                                                                                                                        \
  template <> llvm::ArrayRef<Word<Enum>> words() {                                                                                                   \
    using E = Enum;                                                                                                                                  \
    static constexpr Word<Enum> Table[] = {__VA_ARGS__};                                                                                             \
    return Table;                                                                                                                                    \
  }

POOL_WORDS(ir::Exhaustion, {"waits", E::Waits}, {"times-out", E::TimesOut}, {"null", E::ReturnsNull}, {"fails", E::Fails}, {"throws", E::Throws},
           {"grows", E::Grows}, {"reenters", E::Reenters}, {"queues", E::Queues}, {"later", E::Later}, {"shares", E::Shares})
POOL_WORDS(ir::LeaseKind, {"scoped", E::Scoped}, {"shared", E::Shared}, {"raw", E::Raw})
POOL_WORDS(ir::TransactionEnd, {"unknown", E::Unknown}, {"kept", E::Kept}, {"rolled-back", E::RolledBack}, {"committed", E::Committed},
           {"closed", E::ConnectionClosed})
POOL_WORDS(ir::GuardEnd, {"rolls-back", E::RollsBack}, {"commits", E::Commits}, {"nothing", E::Nothing})
POOL_WORDS(ir::CursorHold, {"slot", E::Slot}, {"busy", E::Busy}, {"derived", E::Derived})
POOL_WORDS(ir::KeepaliveKind, {"ping", E::Ping}, {"reconnect", E::Reconnect}, {"reset", E::Reset})
POOL_WORDS(ir::BlockKind, {"sleep", E::Sleep}, {"join", E::Join}, {"wait", E::Wait}, {"io", E::Io})
POOL_WORDS(ir::SpawnWhen, {"later", E::Later}, {"other-task", E::OtherTask})
POOL_WORDS(CallTest::Kind, {"true", E::IsTrue}, {"false", E::IsFalse}, {"null", E::IsNull}, {"not-null", E::IsNotNull}, {"negative", E::IsNegative},
           {"zero", E::IsZero}, {"positive", E::IsPositive}, {"is", E::Is}, {"is-not", E::IsNot}, {"contains", E::Contains})
#undef POOL_WORDS

llvm::ArrayRef<EffectRule> effectRules() {
  using K = EffectKind;
  constexpr bool Required = true, Optional = false;
  static const std::vector<EffectRule> Rules = {
      {"construct-pool", K::ConstructPool, {{"pool", Required, &Effect::Object}, {"capacity", Optional, CapacitySetting{}}}},
      {"set-capacity", K::SetCapacity, {{"pool", Required, &Effect::Object}, {"capacity", Required, CapacitySetting{}}}},
      {"acquire",
       K::Acquire,
       {{"pool", Required, &Effect::Pool},
        {"lease", Required, &Effect::Lease},
        {"exhausted", Required, &Effect::Exhausted},
        {"kind", Optional, &Effect::LeaseIs},
        {"type", Optional, &Effect::LeaseType},
        {"success", Optional, &Effect::Success},
        {"failure", Optional, FailureResult{}}}},
      {"borrow", K::Borrow, {{"pool", Required, &Effect::Pool}, {"exhausted", Required, &Effect::Exhausted}, {"sql", Optional, &Effect::Sql}}},
      {"release",
       K::Release,
       {{"lease", Required, &Effect::Lease}, {"nulls", Optional, &Effect::Nulls}, {"toleratesNull", Optional, &Effect::ToleratesNull}}},
      {"begin",
       K::Begin,
       {{"lease", Required, &Effect::Lease},
        {"guard", Optional, &Effect::Guard},
        {"atEnd", Optional, &Effect::AtEnd},
        {"success", Optional, &Effect::Success},
        {"failure", Optional, FailureResult{}}}},
      {"commit", K::Commit, {{"target", Required, &Effect::Object}}},
      {"rollback", K::Rollback, {{"target", Required, &Effect::Object}}},
      {"execute", K::Execute, {{"lease", Required, &Effect::Lease}, {"sql", Required, &Effect::Sql}}},
      {"open-cursor",
       K::OpenCursor,
       {{"cursor", Required, &Effect::Object}, {"lease", Required, &Effect::Lease}, {"holds", Required, &Effect::Holds}}},
      {"close-cursor", K::CloseCursor, {{"cursor", Required, &Effect::Object}}},
      {"use", K::Use, {{"lease", Required, &Effect::Lease}}},
      {"keeps", K::Keeps, {{"lease", Required, &Effect::Object}}},
      {"keepalive", K::Keepalive, {{"lease", Required, &Effect::Object}, {"kind", Required, &Effect::Keepalive}}},
      {"names", K::Names, {{"object", Required, &Effect::Object}, {"from", Required, &Effect::From}}},
      {"moves", K::Moves, {{"object", Required, &Effect::Object}, {"from", Required, &Effect::From}}},
      {"copies", K::Copies, {{"object", Required, &Effect::Object}, {"from", Required, &Effect::From}}},
      {"ends", K::Ends, {{"object", Required, &Effect::Object}}},
      {"constructs",
       K::Constructs,
       {{"object", Required, &Effect::Object}, {"type", Required, TemplateArgument{}}, {"arguments", Required, &Effect::Argument}}},
      {"invokes", K::Invokes, {{"function", Required, CalledFunction{}}, {"with", Optional, PassedArguments{}}}},
      {"spawns", K::Spawns, {{"function", Required, CalledFunction{}}, {"runs", Required, &Effect::Runs}, {"with", Optional, PassedArguments{}}}},
      {"blocks", K::Blocks, {{"kind", Required, &Effect::Blocks}, {"on", Optional, &Effect::Object}}},
      {"text", K::Text, {{"object", Required, &Effect::Object}, {"from", Required, &Effect::From}, {"prefix", Optional, &Effect::IsPrefix}}},
      {"never-returns", K::NeverReturns, {}},
  };
  return Rules;
}

const EffectRule *findEffect(llvm::StringRef Name) {
  for (const EffectRule &Rule : effectRules())
    if (Rule.Name == Name)
      return &Rule;
  return nullptr;
}

llvm::ArrayRef<Key> modelKeys() {
  static constexpr Key Keys[] = {{"$schema", false}, {"poolcheck", true}, {"library", true},   {"source", true},
                                 {"pools", false},   {"leases", false},   {"functions", false}};
  return Keys;
}
llvm::ArrayRef<Key> poolKeys() {
  static constexpr Key Keys[] = {{"type", true}, {"defaultCapacity", false}, {"longLived", false}, {"lock", false}, {"note", false}};
  return Keys;
}
llvm::ArrayRef<Key> leaseKeys() {
  static constexpr Key Keys[] = {{"type", true}, {"kind", true}, {"openTransaction", false}, {"note", false}};
  return Keys;
}
llvm::ArrayRef<Key> openTransactionKeys() {
  static constexpr Key Keys[] = {{"api", false}, {"sql", false}};
  return Keys;
}
llvm::ArrayRef<Key> functionKeys() {
  static constexpr Key Keys[] = {{"name", false}, {"matcher", false}, {"parameters", false}, {"does", true}, {"note", false}};
  return Keys;
}
llvm::ArrayRef<Key> exhaustionKeys() {
  static constexpr Key Keys[] = {{"when", false}, {"then", true}};
  return Keys;
}

llvm::ArrayRef<Key> capacityKeys() {
  static constexpr Key Keys[] = {{"text", true}, {"pattern", true}, {"default", false}};
  return Keys;
}

std::string unknownName(llvm::StringRef What, llvm::StringRef Name, llvm::StringRef Where, llvm::ArrayRef<llvm::StringRef> Allowed) {
  std::string Message = ("unknown " + What + " '" + Name.take_front(64) + "'" + Where).str();
  llvm::StringRef Nearest;
  unsigned Best = 3; // more edits than two are another word
  for (llvm::StringRef Candidate : Allowed)
    if (unsigned Distance = Name.take_front(64).edit_distance(Candidate, true, Best); Distance < Best) {
      Best = Distance;
      Nearest = Candidate;
    }
  Message += Nearest.empty() ? "; " : ("; did you mean '" + Nearest + "'? ").str();
  return Message + "allowed: " + llvm::join(Allowed, ", ");
}

} // namespace poolcheck::models
