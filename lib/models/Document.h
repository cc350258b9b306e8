// A JSON document as a tree that remembers where each key and value stands, so that an error about meaning can name line and column as well as an
// error about syntax does. nlohmann/json checks the syntax; its own tree has no positions.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <cstdint>
#include <string>
#include <vector>

namespace poolcheck::models {

struct Member;

struct Node {
  enum class Kind : uint8_t { Null, Flag, Integer, Fraction, String, Array, Object };
  Kind Is = Kind::Null;
  size_t Offset = 0;           // of its first byte in the document
  std::string Text;            // String
  int64_t Int = 0;             // Integer; Flag: 0 or 1
  std::vector<Node> Items;     // Array
  std::vector<Member> Members; // Object, in the order of the document

  const Node *find(llvm::StringRef Key) const;
  // For messages: "a string", "an array", …
  llvm::StringRef describe() const;
};

struct Member {
  std::string Key;
  size_t KeyOffset = 0;
  Node Value;
};

// Nesting that is read; a model needs six levels.
inline constexpr unsigned MaxNesting = 32;

// "PATH:LINE:COLUMN: MESSAGE" for a byte of Text; lines and columns count from 1, columns in bytes.
llvm::Error errorAt(llvm::StringRef Text, llvm::StringRef Path, size_t Offset, const llvm::Twine &Message);

// Fails on text that is not UTF-8, on a syntax error, on a key that one object has twice, and on nesting deeper than MaxNesting.
llvm::Expected<Node> parseDocument(llvm::StringRef Text, llvm::StringRef Path);

} // namespace poolcheck::models
