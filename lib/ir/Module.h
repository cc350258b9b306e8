// A module of pool IR: what one translation unit (or, after linking, a program) does with pools. Owns everything; no pointer into Clang.
#pragma once

#include "ir/Api.h"
#include "ir/Instruction.h"
#include "ir/Terminator.h"

#include "llvm/ADT/StringRef.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace poolcheck::ir {

struct Entity {
  std::string Usr;  // the key across translation units
  std::string Name; // for people: `Repository::fetch`
  bool operator==(const Entity &) const = default;
};

enum class LocalKind : uint8_t { Parameter, This, Result, Variable, Temporary };

struct Local {
  LocalKind Kind = LocalKind::Variable;
  NameId Name;    // as in the source; invalid for temporaries
  NameId Type;    // canonical spelling, with `&` only for a parameter by which the caller gets a number or pointer; invalid when not recorded
  TryId Try;      // the innermost try region that contains its declaration; invalid: none
  Location Scope; // the block in which the name can be used, from the declaration on; invalid for temporaries
  bool operator==(const Local &) const = default;
};

struct BasicBlock {
  std::vector<Instruction> Instructions;
  TerminatorData Terminator = Unreachable{};
  Location TerminatorWhere; // the return or throw statement, or the closing brace
  TryId Try;                // exceptions raised in this block go to this region's handlers
  bool operator==(const BasicBlock &) const = default;
};

struct TryRegion {
  TryId Parent; // invalid: an exception that no handler takes leaves the function
  std::vector<BlockId> Handlers;
  std::vector<NameId> Takes; // the type that each handler takes, as in Throw; invalid: any, or not recorded
  bool CatchesAll = false;
  bool CatchesRoots = false; // a handler takes a class that derives from nothing: programs mean every exception by it
  bool operator==(const TryRegion &) const = default;
};

struct Function {
  EntityId Entity;
  Location Where;            // the name in the definition
  Location Extent;           // the definition, from its first word to its closing brace; invalid when not recorded
  std::vector<Local> Locals; // parameters first, in order; for methods `this` is parameter 0
  unsigned ParameterCount = 0;
  std::vector<BasicBlock> Blocks; // block 0 is the entry
  std::vector<TryRegion> Tries;
  std::vector<EntityId> Overrides; // the virtual methods it overrides, directly
  EntityId Class;                  // of a method
  bool IsMain = false;
  bool IsGenerator = false;   // has a co_yield: the caller gets an object that owns the frame
  bool IsCoroutine = false;   // has any co_ keyword
  bool IsInitializer = false; // synthetic: runs the initialiser of variables with static storage
  bool IsNothrow = false;     // an exception that would leave it ends the program

  // The place where the function leaves its result; invalid for void.
  LocalId Result;
  bool operator==(const Function &) const = default;
};

// Something that could not be done; never silent.
struct Incomplete {
  std::string What; // "function f" or "file.cpp"
  std::string Reason;
  Location Where; // may be invalid
  bool operator==(const Incomplete &) const = default;
};

// A variable of integer type with static storage that one unit defines and never changes, or changes and does not define.
struct Number {
  EntityId Entity;
  std::optional<int64_t> Value; // as defined; nothing: the unit changes it, or lets others do so through its address
  bool IsShared = false;        // other units can change it too
  bool operator==(const Number &) const = default;
};

class Module {
public:
  std::string MainFile;
  std::vector<std::string> Files; // paths as the compiler was given them, normalised
  std::vector<Entity> Entities;
  std::vector<std::string> Names;
  std::vector<Api> Apis;
  std::vector<Function> Functions;
  std::vector<Incomplete> Incompletes;
  std::vector<Number> Numbers; // each variable once

  FileId file(llvm::StringRef Path);
  EntityId entity(llvm::StringRef Usr, llvm::StringRef Name);
  NameId name(llvm::StringRef Text);
  ApiId api(const Api &Row);

  llvm::StringRef text(NameId Name) const { return Names[Name.Index]; }
  const Entity &operator[](EntityId Id) const { return Entities[Id.Index]; }
  const Api &operator[](ApiId Id) const { return Apis[Id.Index]; }
  llvm::StringRef operator[](FileId Id) const { return Files[Id.Index]; }

private:
  std::map<std::string, FileId, std::less<>> FileIds;
  std::map<std::string, EntityId, std::less<>> EntityIds;
  std::map<std::string, NameId, std::less<>> NameIds;
};

// Place.h, by the names of M.
std::string key(const Module &M, const Place &P);

} // namespace poolcheck::ir
