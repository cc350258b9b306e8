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

// One effect from a source attribute: [[clang::annotate("poolcheck::acquire")]] or, with settings, "poolcheck::acquire(pool=argument 0,
// exhausted=waits)". What the text leaves out, completeAnnotation supplies. Fails on an unknown word.
struct Annotation {
  enum class Kind : uint8_t { Effect, Pool, Lease };
  Kind Is = Kind::Effect;
  models::Effect Effect; // Kind::Effect
  PoolType Pool;         // Kind::Pool, on a class; Type is filled in by the caller
  LeaseType Lease;       // Kind::Lease, on a class
};
llvm::Expected<Annotation> parseAnnotation(llvm::StringRef Text);

// The declaration that an annotation stands on.
struct AnnotatedFunction {
  bool IsMethod = false; // of an object; constructors included
  bool IsConstructor = false;
  bool HasResult = false;
  unsigned Parameters = 0;
};
// Fills the places that the annotation left out. Acquire: a method takes from `this`, other functions and constructors from `argument 0`; the lease
// is `this` in a constructor, else the result, else the first argument that is not the pool. Release: the last argument, or `this` without arguments.
// Everything else is about `this` in a method, else about `argument 0`; SQL is the next argument.
void completeAnnotation(Effect &E, const AnnotatedFunction &On);

struct Builtin {
  llvm::StringLiteral Name; // soci
  llvm::StringLiteral Json;
  bool IsOptional; // used only when somebody asks for `builtin:NAME`
};
// Sorted by name. Compiled in from lib/models/builtin/*.json and, the optional ones, from lib/models/optional/*.json.
llvm::ArrayRef<Builtin> builtins();
// The built-in models that are not optional, parsed once.
const std::vector<Model> &builtinModels();

// What a user names: `builtin:NAME`, or a file.
inline constexpr llvm::StringLiteral BuiltinPrefix = "builtin:";
llvm::Expected<Model> load(llvm::StringRef Named);

} // namespace poolcheck::models
