#include "frontend/CommandLine.h"
#include "frontend/Frontend.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/DiagnosticFrontend.h"
#include "clang/Basic/DiagnosticLex.h"
#include "clang/Basic/Stack.h"
#include "clang/Driver/CreateInvocationFromArgs.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/thread.h"

namespace poolcheck::frontend {

namespace {

// Parser and lowering recurse with the nesting of the source.
constexpr unsigned StackBytes = 256u << 20;
// A unit whose flags are wrong can have one error per line; nobody reads more than this.
constexpr size_t MaxErrors = 50;

class ErrorCollector : public clang::DiagnosticConsumer {
public:
  explicit ErrorCollector(std::vector<std::string> &Errors) : Errors(Errors) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level, const clang::Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < clang::DiagnosticsEngine::Error || Errors.size() >= MaxErrors)
      return;
    llvm::SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    Errors.push_back(place(Info) + "error: " + Text.str().str());
  }

private:
  static std::string place(const clang::Diagnostic &Info) {
    if (!Info.hasSourceManager() || Info.getLocation().isInvalid())
      return "";
    clang::PresumedLoc Where = Info.getSourceManager().getPresumedLoc(Info.getSourceManager().getExpansionLoc(Info.getLocation()));
    if (Where.isInvalid())
      return "";
    return std::string(Where.getFilename()) + ":" + std::to_string(Where.getLine()) + ":" + std::to_string(Where.getColumn()) + ": ";
  }

  std::vector<std::string> &Errors;
};

class LoweringConsumer : public clang::ASTConsumer {
public:
  LoweringConsumer(Unit &Result, const std::vector<models::Model> &Models) : Result(Result), Models(Models) {}

  void Initialize(clang::ASTContext &Context) override { Sources = &Context.getSourceManager(); }

  // Asked only for bodies that Clang itself can do without: those of constexpr functions and of functions that return `auto` are always parsed.
  bool shouldSkipFunctionBody(clang::Decl *D) override { return Sources->isInSystemHeader(D->getLocation()); }

  void HandleTranslationUnit(clang::ASTContext &Context) override {
    Result.Module = lower(Context, Models);
    Result.Target = Context.getTargetInfo().getTriple().normalize();
    Result.IsParsed = true;
  }

private:
  Unit &Result;
  const std::vector<models::Model> &Models;
  const clang::SourceManager *Sources = nullptr;
};

class LoweringAction : public clang::ASTFrontendAction {
public:
  LoweringAction(Unit &Result, const std::vector<models::Model> &Models) : Result(Result), Models(Models) {}

private:
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &, llvm::StringRef) override {
    return std::make_unique<LoweringConsumer>(Result, Models);
  }

  Unit &Result;
  const std::vector<models::Model> &Models;
};

void setOptions(clang::CompilerInvocation &Invocation) {
  clang::FrontendOptions &Frontend = Invocation.getFrontendOpts();
  Frontend.ProgramAction = clang::frontend::ParseSyntaxOnly;
  Frontend.SkipFunctionBodies = true;
  // Tearing an AST down costs more than it frees: a process extracts one unit, or few.
  Frontend.DisableFree = true;
  Frontend.Plugins.clear();
  Frontend.AddPluginActions.clear();
  Frontend.OutputFile.clear();
  Invocation.getDependencyOutputOpts() = {};
  Invocation.getDiagnosticOpts().IgnoreWarnings = true;
  Invocation.getDiagnosticOpts().ShowCarets = false; // and with them the count that Clang prints at the end
  // Guesses at misspelt names cost time and put words into the program's mouth.
  Invocation.getLangOpts().SpellChecking = false;
}

void setSeverities(clang::DiagnosticsEngine &Diagnostics) {
  Diagnostics.setErrorLimit(0);
  // A missing header is fatal to a compiler, which then instantiates no template any more; here the rest of the unit still counts. Other fatal errors
  // (recursive templates, recursive includes) stay fatal, because going on after them may take for ever.
  Diagnostics.setSeverity(clang::diag::err_pp_file_not_found, clang::diag::Severity::Error, {});
}

std::shared_ptr<clang::CompilerInvocation> createInvocation(const CompileCommand &Command, llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files,
                                                            llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine> Diagnostics) {
  std::vector<std::string> Arguments = parseArguments(Command);
  std::vector<const char *> Words;
  for (const std::string &Argument : Arguments)
    Words.push_back(Argument.c_str());
  clang::CreateInvocationOptions Options;
  Options.Diags = std::move(Diagnostics);
  Options.VFS = std::move(Files);
  Options.RecoverOnError = true;
  return clang::createInvocation(Words, std::move(Options));
}

void parse(const CompileCommand &Command, const std::vector<models::Model> &Models, Unit &Result) {
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files = llvm::vfs::createPhysicalFileSystem();
  if (std::error_code Error = Files->setCurrentWorkingDirectory(Command.Directory)) {
    Result.Errors.push_back(Command.Directory + ": error: cannot enter the directory of the compile command: " + Error.message());
    return;
  }
  ErrorCollector Errors(Result.Errors);
  clang::DiagnosticOptions DriverOptions;
  std::shared_ptr<clang::CompilerInvocation> Invocation =
      createInvocation(Command, Files, clang::CompilerInstance::createDiagnostics(*Files, DriverOptions, &Errors, /*ShouldOwnClient=*/false));
  if (!Invocation) {
    if (Result.Errors.empty())
      Result.Errors.push_back("error: Clang's driver makes no compilation of this command");
    return;
  }
  setOptions(*Invocation);

  clang::CompilerInstance Compiler(std::move(Invocation));
  Compiler.setVirtualFileSystem(Files);
  Compiler.createDiagnostics(&Errors, /*ShouldOwnClient=*/false);
  setSeverities(Compiler.getDiagnostics());
  Compiler.createFileManager();
  Compiler.createSourceManager();
  LoweringAction Action(Result, Models);
  Compiler.ExecuteAction(Action);
}

} // namespace

Unit extract(const CompileCommand &Command, const std::vector<models::Model> &Models) {
  Unit Result;
  llvm::thread Worker(std::optional<unsigned>(StackBytes), [&] {
    clang::noteBottomOfStack(/*ForceSet=*/true);
    parse(Command, Models, Result);
  });
  Worker.join();
  return Result;
}

} // namespace poolcheck::frontend
