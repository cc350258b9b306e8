#include "ir/Words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace poolcheck::ir {

// A word per enumerator; the array is static, so the reference outlives the call.
#define WORDS(Enum, ...)                                                                                                                             \
  Words wordsOf(Enum) {                                                                                                                              \
    static constexpr llvm::StringLiteral Table[] = {__VA_ARGS__};                                                                                    \
    return Table;                                                                                                                                    \
  }
WORDS(Exhaustion, "waits", "times-out", "returns-null", "fails", "throws", "grows", "reenters", "queues", "later", "shares")
WORDS(LeaseKind, "scoped", "shared", "raw")
WORDS(TransactionEnd, "unknown", "kept", "rolled-back", "committed", "closed")
WORDS(Storage, "automatic", "static", "heap", "member", "temporary")
WORDS(GuardEnd, "rolls-back", "commits", "does-nothing")
WORDS(CursorHold, "slot", "busy", "derived")
WORDS(KeepaliveKind, "ping", "reconnect", "reset")
WORDS(SuspendKind, "await", "yield")
WORDS(BlockKind, "sleep", "join", "wait", "io")
WORDS(SpawnWhen, "later", "other-task")
WORDS(LocalKind, "param", "this", "result", "var", "temp")
WORDS(Access, "takes", "reads", "assigns")
WORDS(const TerminatorData &, "jump", "if", "switch", "return", "throw", "unreachable")
#undef WORDS

Words wordsOf(const InstructionData &) {
  static constexpr llvm::StringLiteral Table[] = {
#define INSTRUCTION(Struct, Name) Name,
#include "ir/Instructions.def"
  };
  return Table;
}

bool isReservedForOptions(llvm::StringRef Word) {
  for (Words Table : {wordsOf(Storage{}), wordsOf(GuardEnd{}), wordsOf(KeepaliveKind{})})
    if (llvm::is_contained(Table, Word))
      return true;
  return Word == "capacity" || Word == "needs-no-locals" || Word == "when" || Word == "nulls" || Word == "not-null" || Word == "guard";
}

bool isIdentifier(llvm::StringRef Text) {
  auto IsStart = [](char C) { return llvm::isAlpha(C) || C == '_' || C == '$'; };
  return !Text.empty() && IsStart(Text.front()) && llvm::all_of(Text, [&](char C) { return IsStart(C) || llvm::isDigit(C); });
}

} // namespace poolcheck::ir
