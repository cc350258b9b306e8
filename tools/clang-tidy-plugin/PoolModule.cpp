// The checks as clang-tidy sees them: each shows its own share of what the engine found.
#include "Engine.h"

#include "checks/Check.h"
#include "findings/Fixes.h"

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang/ASTMatchers/ASTMatchers.h"

namespace poolcheck::tidy {

namespace {

using clang::SourceLocation;

class PoolCheck : public clang::tidy::ClangTidyCheck {
public:
  PoolCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context)
      : ClangTidyCheck(Name, Context), Name(Name), Given{Options.get("Models", "").str(), Options.get("Summaries", "").str()} {}

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Stored) override {
    Options.store(Stored, "Models", Given.ModelFiles);
    Options.store(Stored, "Summaries", Given.Summaries);
  }
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override { Finder->addMatcher(clang::ast_matchers::translationUnitDecl(), this); }

  void check(const clang::ast_matchers::MatchFinder::MatchResult &Result) override {
    Shared = Engine::of(*Result.Context, Given);
    if (!Shared->failure().empty())
      configurationDiag("%0") << Shared->failure();
    for (const findings::Finding &Finding : Shared->findings())
      if (Finding.Check == Name)
        show(Finding, *Result.SourceManager);
  }

private:
  void show(const findings::Finding &Finding, clang::SourceManager &Sources);
  void attachFix(const findings::Fix &Fix, clang::SourceManager &Sources, clang::DiagnosticBuilder &Warning);

  std::string Name;
  EngineOptions Given;
  std::shared_ptr<const Engine> Shared;
};

// Offset bytes into the file, where it is first included. A step may stand in a file that this unit does not read: it is read now. Invalid when it
// cannot be.
SourceLocation locate(const std::string &Path, uint32_t Offset, clang::SourceManager &Sources) {
  clang::OptionalFileEntryRef File = Sources.getFileManager().getOptionalFileRef(Path);
  clang::FileID Id = File ? Sources.translateFile(*File) : clang::FileID();
  if (File && Id.isInvalid())
    Id = Sources.createFileID(*File, SourceLocation(), clang::SrcMgr::C_User);
  return Id.isValid() ? Sources.getLocForStartOfFile(Id).getLocWithOffset(Offset) : SourceLocation();
}

void PoolCheck::show(const findings::Finding &Finding, clang::SourceManager &Sources) {
  SourceLocation Where = locate(Finding.Where.Path, Finding.Where.Offset, Sources);
  auto FirstSafe = llvm::find_if(Finding.Fixes, [](const findings::Fix &Fix) { return Fix.isSafe(); });
  {
    clang::DiagnosticBuilder Warning = diag(Where, "%0%1");
    Warning << (Finding.Sure == findings::Certainty::Possible ? "possibly, " : "") << Finding.Message;
    if (FirstSafe != Finding.Fixes.end())
      attachFix(*FirstSafe, Sources, Warning);
  }
  for (const findings::Step &Step : Finding.Steps)
    diag(locate(Step.Where.Path, Step.Where.Offset, Sources), "%0", clang::DiagnosticIDs::Note) << Step.Message;
  for (const findings::Fix &Fix : Finding.Fixes)
    diag(Where, Fix.isSafe() ? "fix: %0" : "advice: %0", clang::DiagnosticIDs::Note) << Fix.Description;
}

void PoolCheck::attachFix(const findings::Fix &Fix, clang::SourceManager &Sources, clang::DiagnosticBuilder &Warning) {
  findings::SourceFiles Texts;
  for (const findings::Edit &Edit : Fix.Edits)
    if (clang::FileID File = Sources.getFileID(locate(Edit.Where.Path, 0, Sources)); File.isValid())
      Texts.add(Edit.Where.Path, Sources.getBufferData(File));
  auto Edits = findings::plainEdits(Fix, Texts);
  if (!Edits) {
    // The description stays, as a note.
    llvm::consumeError(Edits.takeError());
    return;
  }
  for (const auto &[Path, InFile] : *Edits)
    for (const findings::PlainEdit &Edit : InFile) {
      SourceLocation Begin = locate(Path, Edit.Offset, Sources);
      auto Range = clang::CharSourceRange::getCharRange(Begin, Begin.getLocWithOffset(Edit.Length));
      Warning << (Edit.Length == 0 ? clang::FixItHint::CreateInsertion(Begin, Edit.Text) : clang::FixItHint::CreateReplacement(Range, Edit.Text));
    }
}

class PoolModule : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    for (const checks::Check *Check : checks::all())
      Factories.registerCheck<PoolCheck>(Check->Id);
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<PoolModule> Registration("poolcheck", "finds misuse of resource pools");

} // namespace

} // namespace poolcheck::tidy
