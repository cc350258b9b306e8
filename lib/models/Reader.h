// From a document's tree to a model. Works off the tables of Language.h; keeps the first problem it meets and goes on quietly, so that the code that
// reads one object needs no error handling of its own.
#pragma once

#include "models/Document.h"
#include "models/Language.h"
#include "models/Model.h"

namespace poolcheck::models {

class Reader {
public:
  struct Problem {
    size_t Offset;
    std::string Message;
  };

  Model readModel(const Node &Root);
  PoolType readPool(const Node &N);
  LeaseType readLease(const Node &N);
  // The settings of one effect. An annotation may leave required ones out, because the declaration it stands on supplies them.
  Effect readSettings(const EffectRule &Rule, const Node &Settings, bool MayLeaveOut);

  // The first thing that is wrong; later results are then of no use.
  std::optional<Problem> FirstProblem;

  // Fails unless N is an object with all required keys and no others.
  bool checkKeys(const Node &N, llvm::StringRef What, llvm::ArrayRef<Key> Keys);
  void fail(const Node &N, const llvm::Twine &Message);

  // One value each; What names it in messages.
  std::string readText(const Node &N, llvm::StringRef What);
  bool readFlag(const Node &N, llvm::StringRef What);
  int64_t readInteger(const Node &N, llvm::StringRef What);
  unsigned readIndex(const Node &N, llvm::StringRef What);
  Designator readDesignator(const Node &N);
  std::vector<ExhaustionCase> readExhaustion(const Node &N);
  CapacitySource readCapacity(const Node &N);
  void readPassed(const Node &Value, Effect &E);
  template <class E> E readWord(const Node &N, llvm::StringRef What) {
    std::string Name = readText(N, What);
    const Word<E> *Found = findWord<E>(Name);
    if (!Found)
      fail(N, unknownName("word", Name, (" for " + What).str(), namesOf(words<E>())));
    return Found ? Found->Value : E{};
  }

private:
  FunctionModel readFunction(const Node &N);
  void readCallee(const Node &N, FunctionModel &F);
  std::vector<std::string> readNames(const Node &N);
  std::vector<std::string> readTexts(const Node &N, llvm::StringRef What, llvm::StringRef Wanted);
  Effect readEffect(const Node &N);
  Effect readEffectObject(const Node &N);
  ExhaustionCase readExhaustionCase(const Node &N);
  CallTest readTest(const Node &N);
  bool expect(const Node &N, Node::Kind Is, llvm::StringRef What, llvm::StringRef Wanted);
};

} // namespace poolcheck::models
