// What the module does once, before it serves: which functions only main reaches, and which pools live for the whole program.
#pragma once

#include "analysis/Context.h"
#include "analysis/Point.h"

namespace poolcheck::analysis {

// Whether the block can be executed twice in one execution of the function.
bool isInLoop(const ir::Function &F, ir::BlockId Block);

class Startup {
public:
  explicit Startup(const Context &Ctx);

  // Whether the function is main, or is only called from such a function, at one place outside loops.
  bool runsOnceFromMain(FunctionId Id) const { return Once[Id.Index]; }
  // Names another pool of Fact's kind that exists when Id makes its own, if there is one.
  void findExisting(FunctionId Id, LocalPool &Fact) const;

private:
  struct Existing {
    FunctionId Maker;
    ir::Location Where;
    std::string Pool; // the kind
    SourceName Name;
    ir::EntityId Class; // of a member
  };

  const Context &Ctx;
  std::vector<bool> Once; // by function
  std::vector<Existing> Pools;
};

} // namespace poolcheck::analysis
