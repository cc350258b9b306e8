#include "ir/Lexer.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace poolcheck::ir {

namespace {

bool isNameChar(char C) { return llvm::isAlnum(C) || C == '_' || C == '$'; }

class Lexer {
public:
  explicit Lexer(llvm::StringRef Text) : Text(Text) {}

  std::vector<Token> run() {
    do
      next();
    while (Tokens.back().Is != Token::Kind::End && Tokens.back().Is != Token::Kind::Bad);
    return std::move(Tokens);
  }

private:
  llvm::StringRef Text;
  size_t At = 0;
  size_t LineStart = 0;
  uint32_t Line = 1;
  std::vector<Token> Tokens;

  llvm::StringRef rest() const { return Text.substr(At); }

  void skipBlanks() {
    At += rest().take_while([](char C) { return C == ' ' || C == '\t' || C == '\r'; }).size();
    if (rest().starts_with("//"))
      At += rest().take_until([](char C) { return C == '\n'; }).size();
  }

  void next() {
    skipBlanks();
    if (rest().empty())
      return push(Token::Kind::End, 0, "");
    char C = rest().front();
    if (C == '\n')
      return newline();
    if (C == '"')
      return string(Token::Kind::String, 0);
    if (C == '%')
      return sigil(Token::Kind::Local, [](char N) { return isNameChar(N) || N == '#'; });
    if (C == '^')
      return sigil(Token::Kind::Block, isNameChar);
    if (C == '!' && !rest().starts_with("!="))
      return sigil(Token::Kind::Location, [](char N) { return llvm::isDigit(N) || llvm::StringRef(":+@-").contains(N); });
    if (C == '@')
      return rest().starts_with("@\"") ? string(Token::Kind::Entity, 1) : qualified(Token::Kind::Entity, 1);
    if (llvm::isDigit(C) || (C == '-' && At + 1 < Text.size() && llvm::isDigit(Text[At + 1])))
      return take(Token::Kind::Number, 1 + rest().drop_front().take_while(llvm::isDigit).size());
    if (isNameChar(C) || C == '~' || rest().starts_with("::"))
      return qualified(Token::Kind::Word, 0);
    sign();
  }

  void push(Token::Kind Kind, size_t Length, std::string Value) {
    Token T;
    T.Is = Kind;
    T.Text = std::move(Value);
    T.Spelling = Text.substr(At, Length);
    T.Offset = static_cast<uint32_t>(At);
    T.Line = Line;
    T.Column = static_cast<uint32_t>(At - LineStart + 1);
    Tokens.push_back(std::move(T));
    At += Length;
  }
  void take(Token::Kind Kind, size_t Length) { push(Kind, Length, Text.substr(At, Length).str()); }

  void newline() {
    if (Tokens.empty() || Tokens.back().Is != Token::Kind::Newline)
      push(Token::Kind::Newline, 1, "");
    else
      ++At;
    ++Line;
    LineStart = At;
  }

  void sigil(Token::Kind Kind, llvm::function_ref<bool(char)> Belongs) {
    llvm::StringRef Name = rest().drop_front().take_while(Belongs);
    if (Name.empty())
      return push(Token::Kind::Bad, 1, "'" + rest().take_front(1).str() + "' stands alone, expected a name behind it");
    push(Kind, 1 + Name.size(), Name.str());
  }

  // A C++ name: :: and ~ belong to it, and in a word - before a letter.
  void qualified(Token::Kind Kind, size_t Sigil) {
    size_t Size = Sigil;
    for (llvm::StringRef Left = rest().substr(Size); !Left.empty(); Left = rest().substr(Size)) {
      bool IsDash = Kind == Token::Kind::Word && Left.size() > 1 && Left[0] == '-' && llvm::isAlpha(Left[1]);
      bool IsNumber = Kind == Token::Kind::Entity && Left[0] == '#';
      if (Left.starts_with("::"))
        Size += 2;
      else if (isNameChar(Left[0]) || Left[0] == '~' || IsDash || IsNumber)
        ++Size;
      else
        break;
    }
    if (Size == Sigil)
      return push(Token::Kind::Bad, 1, "'@' stands alone, expected a name behind it");
    push(Kind, Size, rest().substr(Sigil, Size - Sigil).str());
  }

  void string(Token::Kind Kind, size_t Sigil) {
    std::string Value;
    size_t End = Sigil + 1;
    while (End < rest().size() && rest()[End] != '"' && rest()[End] != '\n') {
      size_t Used = rest()[End] == '\\' ? escape(rest().substr(End), Value) : (Value += rest()[End], 1);
      if (Used == 0) {
        At += End;
        return push(Token::Kind::Bad, 1, "unknown escape in a string, expected \\\", \\\\, \\n, \\r, \\t or \\x and two digits");
      }
      End += Used;
    }
    if (End >= rest().size() || rest()[End] == '\n')
      return push(Token::Kind::Bad, 1, "the string has no end on its line, expected '\"'");
    push(Kind, End + 1, std::move(Value));
  }

  // Appends what the escape at the front of Text means; its length, or 0 when there is no such escape.
  static size_t escape(llvm::StringRef Text, std::string &Value) {
    static constexpr llvm::StringLiteral Letters = "\"\\nrt", Meanings = "\"\\\n\r\t";
    if (Text.size() > 1 && Letters.contains(Text[1])) {
      Value += Meanings[Letters.find(Text[1])];
      return 2;
    }
    if (Text.size() < 4 || Text[1] != 'x' || !llvm::isHexDigit(Text[2]) || !llvm::isHexDigit(Text[3]))
      return 0;
    Value += static_cast<char>(llvm::hexDigitValue(Text[2]) * 16 + llvm::hexDigitValue(Text[3]));
    return 4;
  }

  void sign() {
    for (llvm::StringRef Sign : {"...", "->", "==", "!=", ".*", ".^", "<", "(", ")", "{", "}", "[", "]", ",", ":", "=", ".", "&", "?"})
      if (rest().starts_with(Sign))
        return take(Token::Kind::Sign, Sign.size());
    push(Token::Kind::Bad, 1, "this byte has no meaning here, expected a word, a name, a number, a string or a sign");
  }
};

} // namespace

std::vector<Token> lex(llvm::StringRef Text) { return Lexer(Text).run(); }

} // namespace poolcheck::ir
