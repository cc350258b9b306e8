#include "Engine.h"

#include "driver/AnalyseModule.h"
#include "frontend/Frontend.h"
#include "link/Program.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/TargetInfo.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

#include <map>

namespace poolcheck::tidy {

static std::string absolutePath(llvm::StringRef Name, const clang::SourceManager &Sources) {
  llvm::SmallString<256> Path(Name);
  Sources.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

static std::string mainFile(const clang::SourceManager &Sources) {
  clang::OptionalFileEntryRef File = Sources.getFileEntryRefForID(Sources.getMainFileID());
  return absolutePath(File ? File->getName() : "", Sources);
}

// The paths of the files that the unit is made of, spelt as in its module.
static std::vector<std::string> readFiles(const clang::SourceManager &Sources) {
  std::vector<std::string> Paths;
  for (auto File = Sources.fileinfo_begin(); File != Sources.fileinfo_end(); ++File)
    Paths.push_back(absolutePath(File->first.getName(), Sources));
  return Paths;
}

static bool isRead(const std::string &Path, const clang::SourceManager &Sources) {
  clang::OptionalFileEntryRef File = Sources.getFileManager().getOptionalFileRef(Path);
  return File && Sources.translateFile(*File).isValid();
}

std::shared_ptr<const Engine> Engine::of(clang::ASTContext &Context, const EngineOptions &Options) {
  static std::map<std::pair<clang::ASTContext *, EngineOptions>, std::weak_ptr<const Engine>> Engines;
  std::weak_ptr<const Engine> &Known = Engines[{&Context, Options}];
  if (std::shared_ptr<const Engine> Alive = Known.lock())
    return Alive;
  auto Fresh = std::make_shared<Engine>();
  if (llvm::Error Failed = Fresh->analyse(Context, Options))
    Fresh->note(llvm::toString(std::move(Failed)));
  Known = Fresh;
  return Fresh;
}

void Engine::note(std::string Problem) {
  if (!Failure.empty() && !Problem.empty())
    Failure += "; ";
  Failure += Problem;
}

// The unit within the program that the summaries tell of.
static llvm::Expected<ir::Module> joined(const ir::Module &Unit, const clang::ASTContext &Context, const std::string &Summaries) {
  link::Program Program;
  if (auto Known = Program.add(link::fileLoader(Summaries)); !Known)
    return Known.takeError();
  return Program.joinWith(Unit, Context.getTargetInfo().getTriple().normalize(), readFiles(Context.getSourceManager()));
}

static llvm::Expected<driver::SettingsReader> readerFor(llvm::StringRef ModelFiles) {
  driver::GivenSettings Given;
  llvm::SmallVector<llvm::StringRef> Files;
  ModelFiles.split(Files, ';', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (llvm::StringRef File : Files)
    Given.ModelFiles.push_back(File.trim().str());
  return driver::SettingsReader::create(Given);
}

llvm::Error Engine::analyse(clang::ASTContext &Context, const EngineOptions &Options) {
  clang::SourceManager &Sources = Context.getSourceManager();
  auto Reader = readerFor(Options.ModelFiles);
  if (!Reader)
    return Reader.takeError();
  auto How = Reader->forSource(mainFile(Sources));
  if (!How)
    return How.takeError();
  ir::Module Module = frontend::lower(Context, (*How)->Models);
  note(llvm::join(driver::dropMalformed(Module), "; "));
  if (!Options.Summaries.empty()) {
    // Without them the unit alone is better than nothing.
    if (auto Program = joined(Module, Context, Options.Summaries))
      Module = std::move(*Program);
    else
      note(llvm::toString(Program.takeError()));
    note(llvm::join(driver::dropMalformed(Module), "; "));
  }
  Findings = driver::analyseModule(Module, [&](llvm::StringRef) -> const driver::Settings & { return **How; }).Findings;
  llvm::erase_if(Findings, [&](const findings::Finding &F) { return !isRead(F.Where.Path, Sources); });
  return llvm::Error::success();
}

} // namespace poolcheck::tidy
