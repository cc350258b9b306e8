// The vocabulary of the model language as tables: every word that may be a value, every key of every object, every effect with its settings. The
// reader, the messages that list what is allowed, and the test that holds the JSON Schema in step all work from here.
#pragma once

#include "models/Model.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

#include <variant>

namespace poolcheck::models {

inline constexpr int64_t LanguageVersion = 1;
// No function that a model describes has more arguments.
inline constexpr unsigned MaxArgument = 255;

template <class E> struct Word {
  llvm::StringLiteral Name;
  E Value;
};

// The words of one enumeration. Defined for every enumeration that a model can name.
template <class E> llvm::ArrayRef<Word<E>> words();
template <> llvm::ArrayRef<Word<ir::Exhaustion>> words();
template <> llvm::ArrayRef<Word<ir::LeaseKind>> words();
template <> llvm::ArrayRef<Word<ir::TransactionEnd>> words();
template <> llvm::ArrayRef<Word<ir::GuardEnd>> words();
template <> llvm::ArrayRef<Word<ir::CursorHold>> words();
template <> llvm::ArrayRef<Word<ir::KeepaliveKind>> words();
template <> llvm::ArrayRef<Word<ir::BlockKind>> words();
template <> llvm::ArrayRef<Word<ir::SpawnWhen>> words();
template <> llvm::ArrayRef<Word<CallTest::Kind>> words();

template <class E> const Word<E> *findWord(llvm::StringRef Name) {
  for (const Word<E> &W : words<E>())
    if (W.Name == Name)
      return &W;
  return nullptr;
}

template <class Row> std::vector<llvm::StringRef> namesOf(llvm::ArrayRef<Row> Rows) {
  std::vector<llvm::StringRef> Names;
  for (const Row &R : Rows)
    Names.push_back(R.Name);
  return Names;
}
template <class E> std::string listWords() { return llvm::join(namesOf(words<E>()), ", "); }

// Where the value of a setting goes; its type decides what values are allowed.
struct FailureResult {};    // a whole number: the call's result that means "not taken", "not begun"
struct CapacitySetting {};  // a place, or an object with the place of a text and a pattern
struct CalledFunction {};   // a place, or the number of an argument
struct TemplateArgument {}; // a number, or `class N`
struct PassedArguments {};  // a place, an array of places, or `arguments from N`
using Slot = std::variant<Designator Effect::*, std::string Effect::*, std::vector<ExhaustionCase> Effect::*, std::optional<ir::LeaseKind> Effect::*,
                          std::optional<int64_t> Effect::*, bool Effect::*, unsigned Effect::*, ir::GuardEnd Effect::*, ir::CursorHold Effect::*,
                          ir::KeepaliveKind Effect::*, ir::BlockKind Effect::*, ir::SpawnWhen Effect::*, FailureResult, CapacitySetting,
                          CalledFunction, TemplateArgument, PassedArguments>;

struct Setting {
  llvm::StringLiteral Name;
  bool IsRequired;
  Slot To;
};

struct EffectRule {
  llvm::StringLiteral Name;
  EffectKind Kind;
  std::vector<Setting> Settings;
};

// One row per EffectKind.
llvm::ArrayRef<EffectRule> effectRules();
const EffectRule *findEffect(llvm::StringRef Name);

struct Key {
  llvm::StringLiteral Name;
  bool IsRequired;
};
llvm::ArrayRef<Key> modelKeys();
llvm::ArrayRef<Key> poolKeys();
llvm::ArrayRef<Key> leaseKeys();
llvm::ArrayRef<Key> openTransactionKeys();
llvm::ArrayRef<Key> functionKeys();
llvm::ArrayRef<Key> exhaustionKeys();
llvm::ArrayRef<Key> capacityKeys();

// "unknown WHAT 'NAME' WHERE; did you mean 'x'? allowed: x, y, z"
std::string unknownName(llvm::StringRef What, llvm::StringRef Name, llvm::StringRef Where, llvm::ArrayRef<llvm::StringRef> Allowed);

} // namespace poolcheck::models
