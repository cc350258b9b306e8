// The tokens of the textual form of pool IR.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>
#include <vector>

namespace poolcheck::ir {

struct Token {
  enum class Kind : uint8_t {
    Word,     // acquire, needs-no-locals, soci::session
    Number,   // -12
    String,   // "text"
    Local,    // %s
    Entity,   // @fetch, @"operator+"
    Block,    // ^entry
    Location, // !0:12:3+5@210
    Sign,     // ( ) { } [ ] , : = == != . .* .^ -> & ? ...
    Newline,  // one or more line ends
    End,
    Bad // Text says what is wrong
  };
  Kind Is = Kind::End;
  std::string Text;         // without the sigil, escapes resolved
  llvm::StringRef Spelling; // as written; points into the text
  uint32_t Offset = 0;
  uint32_t Line = 1;
  uint32_t Column = 1; // in bytes
};

// The last token is End, or Bad where the text stops making sense.
std::vector<Token> lex(llvm::StringRef Text);

} // namespace poolcheck::ir
