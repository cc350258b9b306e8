#include "ir/Cursor.h"

namespace poolcheck::ir {

bool Cursor::isAt(llvm::StringRef WordOrSign, size_t Ahead) const {
  const Token &T = peek(Ahead);
  return (T.Is == Token::Kind::Word || T.Is == Token::Kind::Sign) && T.Text == WordOrSign;
}

bool Cursor::eat(llvm::StringRef WordOrSign) {
  if (!isAt(WordOrSign))
    return false;
  advance();
  return true;
}

void Cursor::skipNewlines() {
  while (isAt(Token::Kind::Newline))
    advance();
}

void Cursor::expect(llvm::StringRef WordOrSign) {
  if (!eat(WordOrSign))
    failHere("'" + WordOrSign + "'");
}

std::string Cursor::expect(Token::Kind Kind, const llvm::Twine &Expected) {
  if (!isAt(Kind)) {
    failHere(Expected);
    return "";
  }
  std::string Text = peek().Text;
  advance();
  return Text;
}

void Cursor::expectLineEnd() {
  if (!isAt(Token::Kind::Newline) && !isAt(Token::Kind::End))
    failHere("the end of the line");
  skipNewlines();
}

int64_t Cursor::number(const llvm::Twine &Expected) {
  int64_t Value = 0;
  const Token Here = peek();
  if (llvm::StringRef(expect(Token::Kind::Number, Expected)).getAsInteger(10, Value) && !hasFailed())
    fail(Here, "the number '" + Here.Spelling + "' does not fit into 64 bits, expected " + Expected);
  return Value;
}

uint32_t Cursor::index(const llvm::Twine &Expected) {
  uint32_t Value = 0;
  const Token Here = peek();
  if (llvm::StringRef(expect(Token::Kind::Number, Expected)).getAsInteger(10, Value) && !hasFailed())
    fail(Here, "'" + Here.Spelling + "' is negative or too large, expected " + Expected);
  return Value;
}

static std::string describe(const Token &T) {
  if (T.Is == Token::Kind::Newline)
    return "the line ends here";
  if (T.Is == Token::Kind::End)
    return "the text ends here";
  return ("'" + T.Spelling + "' stands here").str();
}

void Cursor::failHere(const llvm::Twine &Expected) { fail(peek(), describe(peek()) + ", expected " + Expected); }

void Cursor::fail(const Token &Where, const llvm::Twine &Message) {
  if (!Error) {
    // What the lexer could not read is the cause of whatever the parser misses there.
    std::string Text = Where.Is == Token::Kind::Bad ? Where.Text : Message.str();
    Error = std::to_string(Where.Line) + ":" + std::to_string(Where.Column) + ": " + Text;
  }
  At = Tokens.size() - 1;
}

std::pair<const Token &, uint32_t> Cursor::extentSince(size_t First) const {
  size_t Last = At == First ? First : At - 1;
  while (Last > First && Tokens[Last].Is == Token::Kind::Newline)
    --Last;
  uint32_t End = Tokens[Last].Offset + static_cast<uint32_t>(Tokens[Last].Spelling.size());
  return {Tokens[First], End - Tokens[First].Offset};
}

} // namespace poolcheck::ir
