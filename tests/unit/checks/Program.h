// A hand-made program for checks to look at: one file with one statement per line, one function. Facts are filled in by the tests.
#pragma once

#include "checks/Check.h"

#include "llvm/Support/Error.h"

namespace poolcheck::checks {

struct Program {
  ir::Module Module;
  analysis::Facts Facts;
  Options Settings;
  ir::FileId File;
  ir::EntityId Function;
  ir::ApiId Session;

  explicit Program(llvm::StringRef Path = "/src/job.cpp") {
    File = Module.file(Path);
    Function = Module.entity("c:@F@run", "run");
    ir::Api Api;
    Api.Name = "soci::session";
    Api.Library = "SOCI";
    Api.Pool = "soci::connection_pool";
    Session = Module.api(Api);
    ir::Function F;
    F.Entity = Function;
    F.Blocks.emplace_back();
    Module.Functions.push_back(F);
  }

  ir::Function &body() { return Module.Functions.front(); }

  // Row of a library whose pool does What when it is empty.
  ir::ApiId api(ir::Exhaustion What) {
    ir::Api Api = Module[Session];
    Api.Exhausted = What;
    return Module.api(Api);
  }

  // Line N is a statement of ten bytes at offset 100 * N, column 3.
  ir::Location line(unsigned N) const { return {File, 100 * N, 10, N, 3}; }

  // A call of Callee at the first line, and so on, down to the event at the last line.
  analysis::Trace through(std::initializer_list<const char *> Callees, std::initializer_list<unsigned> Lines) {
    analysis::Trace Way;
    ir::EntityId In = Function;
    auto Callee = Callees.begin();
    for (unsigned Line : Lines) {
      analysis::TraceStep Stop{line(Line), In, {}};
      if (Callee != Callees.end())
        In = Stop.Callee = Module.entity(*Callee, *Callee), ++Callee;
      Way.push_back(Stop);
    }
    return Way;
  }
  analysis::Trace at(unsigned Line) { return through({}, {Line}); }

  ir::LocalId local(llvm::StringRef Name, llvm::StringRef Type, ir::Location Scope) {
    ir::Local L;
    L.Name = Module.name(Name);
    L.Type = Module.name(Type);
    L.Scope = Scope;
    body().Locals.push_back(L);
    return {static_cast<uint32_t>(body().Locals.size() - 1)};
  }

  // From line First to the end of line Last.
  ir::Location scope(unsigned First, unsigned Last) const { return {File, 100 * First, 100 * (Last - First) + 10, First, 1}; }

  void add(ir::InstructionData Data, ir::Location Where) { body().Blocks.front().Instructions.push_back({std::move(Data), Where, {}}); }

  std::vector<findings::Finding> run(std::vector<std::string> Globs = {}) const { return checks::run({Module, Facts, Settings}, Globs); }
  // For a program with exactly one finding.
  findings::Finding only() const {
    std::vector<findings::Finding> Found = run();
    return Found.size() == 1 ? Found.front() : findings::Finding();
  }
};

inline std::vector<std::string> messages(const std::vector<findings::Step> &Steps) {
  std::vector<std::string> Result;
  for (const findings::Step &S : Steps)
    Result.push_back(std::to_string(S.Where.Line) + "/" + std::to_string(S.Depth) + " " + S.Message);
  return Result;
}

inline std::vector<std::string> descriptions(const std::vector<findings::Fix> &Fixes) {
  std::vector<std::string> Result;
  for (const findings::Fix &F : Fixes)
    Result.push_back((F.isSafe() ? "fix: " : "") + F.Description);
  return Result;
}

} // namespace poolcheck::checks
