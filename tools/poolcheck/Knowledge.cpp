// The commands that tell what poolcheck knows: explain, models.
#include "Commands.h"

#include "models/Load.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace poolcheck::tool {

void printError(llvm::StringRef Message) { llvm::errs() << "poolcheck: error: " << Message << '\n'; }

ExitStatus explain(const std::string &Id) {
  if (Id.empty()) {
    for (const checks::Check *Check : checks::all())
      llvm::outs() << llvm::formatv("{0,-30} {1}\n", Check->Id, Check->Summary);
    return NothingFound;
  }
  const checks::Check *Check = checks::find(Id);
  if (!Check) {
    std::vector<llvm::StringRef> Ids;
    for (const checks::Check *Known : checks::all())
      Ids.push_back(Known->Id);
    printError("no check '" + Id + "'; the checks are " + llvm::join(Ids, ", "));
    return NotStarted;
  }
  llvm::outs() << Check->Page;
  return NothingFound;
}

ExitStatus listModels() {
  for (const models::Builtin &Builtin : models::builtins()) {
    models::Model Model = llvm::cantFail(models::parse(Builtin.Json, Builtin.Name));
    llvm::StringRef Note = Builtin.IsOptional ? " (optional: --models builtin:" : "";
    llvm::outs() << llvm::formatv("{0,-20} {1}: {2}", Builtin.Name, Model.Library, Model.Source) << Note << (Builtin.IsOptional ? Builtin.Name : "")
                 << (Builtin.IsOptional ? ")\n" : "\n");
  }
  return NothingFound;
}

ExitStatus showModel(const std::string &Name) {
  for (const models::Builtin &Builtin : models::builtins())
    if (Builtin.Name == Name) {
      llvm::outs() << Builtin.Json;
      return NothingFound;
    }
  printError("no built-in model '" + Name + "'; `poolcheck models list` names them");
  return NotStarted;
}

ExitStatus checkModels(const std::vector<std::string> &Files) {
  ExitStatus Status = NothingFound;
  for (const std::string &File : Files) {
    if (auto Model = models::loadFile(File)) {
      llvm::outs() << File << ": " << Model->Library << ", " << Model->Pools.size() << " pools, " << Model->Leases.size() << " leases, "
                   << Model->Functions.size() << " functions\n";
      continue;
    } else {
      printError(llvm::toString(Model.takeError()));
    }
    Status = NotStarted;
  }
  return Status;
}

} // namespace poolcheck::tool
