// The stored form of what extraction makes of one translation unit: schema in Stored.fbs, read and written with FlatBuffers. A file that is cut off,
// changed in any bit, foreign, or from another version is refused as a whole, with one message that names it, what is wrong and what to do.
#pragma once

#include "ir/Outline.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"

namespace poolcheck::store {

// The first version of the format was 1. Another schema needs another number.
inline constexpr uint32_t FormatVersion = 5;
inline constexpr llvm::StringLiteral Extension = ".pir";

// What extraction has to say of one translation unit; or a whole program, joined.
struct Unit {
  std::string Source;              // the file that the compile command names; of a joined program empty
  std::string Target;              // the target's triple
  std::vector<std::string> Errors; // the parser's
  std::string Failure;             // why there is no module at all: the parser crashed, …; empty: there is one, or Errors say why not
  bool IsParsed = false;
  ir::Module Module;
};

// Equal units give equal bytes.
std::string write(const Unit &U);

// Begins as a stored unit does, whether or not the rest is one.
bool looksStored(llvm::StringRef Bytes);

// A stored unit in memory. Functions are decoded one by one, when asked for.
class StoredUnit {
public:
  // Fails when Bytes are no stored unit of this version, whole and unchanged. The error begins with the buffer's name. Bytes outlives the result, and
  // is aligned as malloc and mmap align.
  static llvm::Expected<StoredUnit> open(llvm::MemoryBufferRef Bytes);

  // All but the module's tables and functions.
  Unit about() const;

  size_t entityCount() const;
  llvm::StringRef usr(ir::EntityId E) const;
  ir::Entity operator[](ir::EntityId E) const;
  llvm::StringRef operator[](ir::NameId N) const;
  llvm::StringRef operator[](ir::FileId F) const;
  ir::Api operator[](ir::ApiId A) const;
  bool hasIncompletes() const;
  std::vector<ir::Incomplete> incompletes() const;
  std::vector<ir::Number> numbers() const;

  size_t functionCount() const;
  // What is known of function I without its body: entity, place, overridden functions, class and the flags. Fails as function() does.
  llvm::Expected<ir::Function> signature(size_t I) const;
  ir::Outline outline(size_t I) const;
  uint64_t contentHash(size_t I) const;
  // Function I; its ids are those of the tables above. Fails when one of them leads nowhere.
  llvm::Expected<ir::Function> function(size_t I) const;
  // The refusal of a unit that is at odds with itself, whatever its checksum.
  llvm::Error damaged(const llvm::Twine &How) const;
  // Changes when any byte of the file does.
  uint64_t checksum() const { return Checksum; }

private:
  friend llvm::Expected<Unit> read(llvm::MemoryBufferRef Bytes);
  StoredUnit(llvm::StringRef Name, const void *Root, uint64_t Checksum) : Name(Name), Root(Root), Checksum(Checksum) {}

  llvm::Expected<ir::Function> checked(ir::Function F, size_t I, bool HasFailed) const;

  llvm::StringRef Name;
  const void *Root; // a form::Unit
  uint64_t Checksum;
};

// The whole unit, verified.
llvm::Expected<Unit> read(llvm::MemoryBufferRef Bytes);

} // namespace poolcheck::store
