// A position in the tokens of pool IR text, and the first error. After an error the cursor stands at the end, so that every loop over tokens stops.
#pragma once

#include "ir/Lexer.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/Twine.h"

#include <optional>

namespace poolcheck::ir {

class Cursor {
public:
  explicit Cursor(llvm::StringRef Text) : Tokens(lex(Text)) {}

  const Token &peek(size_t Ahead = 0) const { return Tokens[std::min(At + Ahead, Tokens.size() - 1)]; }
  size_t position() const { return At; }
  bool isAtEnd() const { return At + 1 == Tokens.size(); }
  bool isAt(Token::Kind Kind) const { return peek().Is == Kind; }
  bool isAt(llvm::StringRef WordOrSign, size_t Ahead = 0) const;

  void advance() { At = std::min(At + 1, Tokens.size() - 1); }
  bool eat(llvm::StringRef WordOrSign);
  void skipNewlines();

  // Each fails when something else stands here; the value is then empty.
  void expect(llvm::StringRef WordOrSign);
  std::string expect(Token::Kind Kind, const llvm::Twine &Expected);
  void expectLineEnd();
  int64_t number(const llvm::Twine &Expected);
  uint32_t index(const llvm::Twine &Expected); // a number that is not negative and fits

  // "'foo' stands here, expected …" at the current token, or at At.
  void failHere(const llvm::Twine &Expected);
  void fail(const Token &At, const llvm::Twine &Message);
  bool hasFailed() const { return Error.has_value(); }
  // "LINE:COLUMN: what is wrong, what is expected"
  const std::string &error() const { return *Error; }

  // From the start of token First to the end of the last token before the cursor that is not a newline.
  std::pair<const Token &, uint32_t> extentSince(size_t First) const;

private:
  std::vector<Token> Tokens;
  size_t At = 0;
  std::optional<std::string> Error;
};

} // namespace poolcheck::ir
