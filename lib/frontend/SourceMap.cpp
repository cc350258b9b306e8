#include "SourceMap.h"

#include "clang/Lex/Lexer.h"
#include "llvm/Support/Path.h"

namespace poolcheck::frontend {

using clang::SourceLocation;

namespace {

std::string absolutePath(const clang::SourceManager &Sources, clang::FileID File, llvm::StringRef Fallback) {
  llvm::SmallString<256> Path(Fallback);
  if (auto Entry = Sources.getFileEntryRefForID(File))
    Path = Entry->getName();
  Sources.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

} // namespace

ir::Location SourceMap::make(SourceLocation Begin, uint32_t Length) const {
  auto [File, Offset] = Sources.getDecomposedLoc(Begin);
  ir::Location L;
  L.File = Module.file(absolutePath(Sources, File, Sources.getBufferName(Begin)));
  L.Offset = Offset;
  L.Length = Length;
  L.Line = Sources.getLineNumber(File, Offset);
  L.Column = Sources.getColumnNumber(File, Offset);
  return L;
}

ir::Location SourceMap::token(SourceLocation Where) const {
  if (Where.isInvalid())
    return {};
  SourceLocation Begin = Sources.getExpansionLoc(Where);
  return make(Begin, clang::Lexer::MeasureTokenLength(Begin, Sources, Language));
}

ir::Location SourceMap::range(clang::SourceRange Range) const {
  if (Range.isInvalid())
    return {};
  SourceLocation Begin = Sources.getExpansionLoc(Range.getBegin());
  SourceLocation Last = Sources.getExpansionRange(Range.getEnd()).getEnd();
  auto [BeginFile, BeginOffset] = Sources.getDecomposedLoc(Begin);
  auto [EndFile, EndOffset] = Sources.getDecomposedLoc(Last);
  if (BeginFile != EndFile || EndOffset < BeginOffset)
    return token(Range.getBegin());
  return make(Begin, EndOffset - BeginOffset + clang::Lexer::MeasureTokenLength(Last, Sources, Language));
}

ir::Location SourceMap::statement(clang::SourceRange Range) const {
  if (Range.isInvalid() || Range.getBegin().isMacroID() || Range.getEnd().isMacroID())
    return {};
  ir::Location L = range(Range);
  llvm::StringRef Text = Sources.getBufferData(Sources.getFileID(Range.getBegin()));
  if (L.end() > 0 && L.end() <= Text.size() && Text[L.end() - 1] == ';')
    return L;
  size_t Semicolon = Text.find_first_not_of(" \t\r\n", L.end());
  if (Semicolon == llvm::StringRef::npos || Text[Semicolon] != ';')
    return {};
  L.Length = Semicolon + 1 - L.Offset;
  return L;
}

ir::Location SourceMap::scope(SourceLocation From, SourceLocation To) const { return range({From, To}); }

} // namespace poolcheck::frontend
