// What every part of the analysis shares: the module, its functions by entity, names and traces that the analysis adds to the module's own.
#pragma once

#include "analysis/Facts.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

#include <deque>
#include <map>
#include <set>

namespace poolcheck::analysis {

// An interned Trace: equal ids, equal traces.
using TraceId = ir::Id<struct TraceTag>;
// An index into Module::Functions.
using FunctionId = ir::Id<struct FunctionTag>;

class Context {
public:
  explicit Context(const ir::Module &M);

  const ir::Module &module() const { return M; }
  const ir::Function &operator[](FunctionId Id) const { return M.Functions[Id.Index]; }

  // The function that defines Entity in this module; invalid when it has no body here.
  FunctionId definition(ir::EntityId Entity) const;
  // The definitions that a virtual call of Entity can reach: its own and those of all overriders, in module order.
  std::vector<FunctionId> implementations(ir::EntityId Entity) const;

  // Whether objects of this program may own leases, so that their end, and an assignment to them, ends leases. Raw handles have no owner.
  bool hasOwners() const { return HasOwners; }
  // Whether some lease of this program is a raw handle.
  bool hasRaw() const { return HasRaw; }
  // Whether P, a place of F, looks like those that raw handles, and what is opened on them, are known at: by its type, or by the member it is.
  bool mayBeHandle(const ir::Function &F, const ir::Place &P) const;
  // The number that a variable with static storage always holds.
  std::optional<int64_t> constant(ir::EntityId Variable) const;
  // The class of some method in this module that people call so; invalid when there is none, or several.
  ir::EntityId classNamed(llvm::StringRef Name) const;

  ir::NameId name(llvm::StringRef Text);
  llvm::StringRef text(ir::NameId Name) const;

  TraceId trace(const Trace &Steps);
  // Inner as seen by a function that reaches it through Call. Bounded: a recursion and a long chain are cut to their first and last stop.
  TraceId through(const TraceStep &Call, TraceId Inner);
  const Trace &operator[](TraceId Id) const { return Traces[Id.Index]; }

private:
  void noteHandles(const ir::Function &F);

  const ir::Module &M;
  bool HasOwners = false, HasRaw = false;
  std::set<ir::NameId> HandleTypes, HandleMembers;
  std::vector<FunctionId> Definitions;             // by entity
  std::vector<std::vector<FunctionId>> Overriders; // by entity, direct
  llvm::DenseMap<uint32_t, int64_t> Constants;     // by entity
  std::map<llvm::StringRef, ir::EntityId> Classes;
  llvm::StringMap<ir::NameId> NameIds; // all names
  std::vector<std::string> OwnNames;   // numbered on from the module's
  llvm::StringMap<TraceId> TraceIds;   // by the bytes of all steps
  std::deque<Trace> Traces;
};

} // namespace poolcheck::analysis
