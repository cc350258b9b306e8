#include "models/Load.h"

#include "models/Reader.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

namespace poolcheck::models {

llvm::Expected<Model> parse(llvm::StringRef Json, llvm::StringRef Path) {
  llvm::Expected<Node> Root = parseDocument(Json, Path);
  if (!Root)
    return Root.takeError();
  Reader R;
  Model M = R.readModel(*Root);
  if (R.FirstProblem)
    return errorAt(Json, Path, R.FirstProblem->Offset, R.FirstProblem->Message);
  M.Path = Path.str();
  // The reader left offsets; functions stand in the document's order, so one walk counts the lines of all.
  size_t Line = 1, At = 0;
  for (FunctionModel &F : M.Functions) {
    Line += Json.slice(At, F.Row).count('\n');
    At = F.Row;
    F.Row = Line;
  }
  return M;
}

static llvm::Error fileError(llvm::StringRef Path, const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Path + ": " + Message);
}

llvm::Expected<Model> loadFile(llvm::StringRef Path) {
  llvm::sys::fs::file_status Status;
  if (std::error_code Code = llvm::sys::fs::status(Path, Status))
    return fileError(Path, "cannot read the model file: " + Code.message());
  if (llvm::sys::fs::is_directory(Status))
    return fileError(Path, "is a directory, not a model file");
  // A pipe or device could keep the scan waiting for ever.
  if (!llvm::sys::fs::is_regular_file(Status))
    return fileError(Path, "is not a regular file, so it is not read as a model");
  if (Status.getSize() > MaxModelBytes)
    return fileError(Path, "the model file has " + llvm::Twine(Status.getSize()) + " bytes; at most " + llvm::Twine(MaxModelBytes) + " are read");
  if (Status.getSize() == 0)
    return fileError(Path, "the model file is empty; the least model is { \"poolcheck\": 1, \"library\": \"NAME\", \"source\": \"WHERE FROM\" }");
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer)
    return fileError(Path, "cannot read the model file: " + Buffer.getError().message());
  return parse((*Buffer)->getBuffer(), Path);
}

llvm::Expected<Model> load(llvm::StringRef Named) {
  llvm::StringRef Name = Named;
  if (!Name.consume_front(BuiltinPrefix))
    return loadFile(Named);
  for (const Builtin &B : builtins())
    if (B.Name == Name)
      return parse(B.Json, Named);
  return llvm::createStringError(unknownName("built-in model", Name, "", namesOf(builtins())));
}

const std::vector<Model> &builtinModels() {
  static const std::vector<Model> Models = [] {
    std::vector<Model> All;
    for (const Builtin &B : builtins()) {
      if (B.IsOptional)
        continue;
      llvm::Expected<Model> M = parse(B.Json, (BuiltinPrefix + B.Name).str());
      if (!M)
        llvm::report_fatal_error(M.takeError());
      All.push_back(std::move(*M));
    }
    return All;
  }();
  return Models;
}

} // namespace poolcheck::models
