// Clang's source locations as plain data. Macro code is given the place of its expansion.
#pragma once

#include "ir/Module.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"

namespace poolcheck::frontend {

class SourceMap {
public:
  SourceMap(const clang::SourceManager &Sources, const clang::LangOptions &Language, ir::Module &Module)
      : Sources(Sources), Language(Language), Module(Module) {}

  // The token at Where; nowhere when Where is invalid.
  ir::Location token(clang::SourceLocation Where) const;
  // From the first token of Range to the end of its last.
  ir::Location range(clang::SourceRange Range) const;
  // The statement with the semicolon that follows it; nowhere when any of it comes from a macro.
  ir::Location statement(clang::SourceRange Range) const;
  // From the end of the declaration at From to the closing brace To.
  ir::Location scope(clang::SourceLocation From, clang::SourceLocation To) const;

  bool isInSystemHeader(clang::SourceLocation Where) const { return Sources.isInSystemHeader(Sources.getExpansionLoc(Where)); }

private:
  ir::Location make(clang::SourceLocation Begin, uint32_t Length) const;

  const clang::SourceManager &Sources;
  const clang::LangOptions &Language;
  ir::Module &Module;
};

} // namespace poolcheck::frontend
