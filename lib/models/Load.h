// Models from JSON. Errors name file, line, column, what is wrong and what is allowed.
#pragma once

#include "models/Model.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

namespace poolcheck::models {

// Largest model file that is read; a larger one is an error.
inline constexpr uint64_t MaxModelBytes = 4u << 20;

llvm::Expected<Model> parse(llvm::StringRef Json, llvm::StringRef Path);
llvm::Expected<Model> loadFile(llvm::StringRef Path);

// One effect from a source attribute: [[clang::annotate("poolcheck::acquire")]] or, with settings, "poolcheck::acquire(pool=argument 0, exhausted=waits)".
// Defaults: for a method the pool is `this`; the lease is the result when there is one, else `argument 0`. Fails on an unknown word.
struct Annotation {
  enum class Kind : uint8_t { Effect, Pool, Lease };
  Kind Is = Kind::Effect;
  models::Effect Effect; // Kind::Effect
  PoolType Pool;         // Kind::Pool, on a class; Type is filled in by the caller
  LeaseType Lease;       // Kind::Lease, on a class
};
llvm::Expected<Annotation> parseAnnotation(llvm::StringRef Text);

struct Builtin {
  llvm::StringLiteral Name; // soci
  llvm::StringLiteral Json;
};
// Sorted by name. Compiled in from lib/models/builtin/*.json.
llvm::ArrayRef<Builtin> builtins();
// All built-in models, parsed once.
const std::vector<Model> &builtinModels();

} // namespace poolcheck::models
