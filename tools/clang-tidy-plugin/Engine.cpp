#include "Engine.h"

#include "driver/AnalyseModule.h"
#include "frontend/Frontend.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

#include <map>

namespace poolcheck::tidy {

static std::string mainFile(const clang::SourceManager &Sources) {
  clang::OptionalFileEntryRef File = Sources.getFileEntryRefForID(Sources.getMainFileID());
  llvm::SmallString<256> Path(File ? File->getName() : "");
  Sources.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

std::shared_ptr<const Engine> Engine::of(clang::ASTContext &Context, const std::string &ModelFiles) {
  static std::map<std::pair<clang::ASTContext *, std::string>, std::weak_ptr<const Engine>> Engines;
  std::weak_ptr<const Engine> &Known = Engines[{&Context, ModelFiles}];
  if (std::shared_ptr<const Engine> Alive = Known.lock())
    return Alive;
  auto Fresh = std::make_shared<Engine>();
  if (llvm::Error Failed = Fresh->analyse(Context, ModelFiles))
    Fresh->Failure = llvm::toString(std::move(Failed));
  Known = Fresh;
  return Fresh;
}

llvm::Error Engine::analyse(clang::ASTContext &Context, llvm::StringRef ModelFiles) {
  driver::GivenSettings Given;
  llvm::SmallVector<llvm::StringRef> Files;
  ModelFiles.split(Files, ';', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (llvm::StringRef File : Files)
    Given.ModelFiles.push_back(File.trim().str());
  auto Reader = driver::SettingsReader::create(Given);
  if (!Reader)
    return Reader.takeError();
  auto How = Reader->forSource(mainFile(Context.getSourceManager()));
  if (!How)
    return How.takeError();
  ir::Module Module = frontend::lower(Context, (*How)->Models);
  Failure = llvm::join(driver::dropMalformed(Module), "; ");
  auto Result = driver::analyseModule(Module, [&](llvm::StringRef) -> const driver::Settings & { return **How; });
  if (!Result)
    return Result.takeError();
  Findings = std::move(Result->Findings);
  return llvm::Error::success();
}

} // namespace poolcheck::tidy
