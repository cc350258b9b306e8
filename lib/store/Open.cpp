// From bytes of unknown origin to a unit that can be read without a doubt.
#include "Envelope.h"
#include "Store.h"

#include "store/Stored_generated.h"

namespace poolcheck::store {

namespace {

// A verifier that visits each byte of a file a bounded number of times, whatever the file says.
flatbuffers::Verifier verifierOf(llvm::StringRef Bytes) {
  constexpr size_t SmallestTable = 4, MaxDepth = 16;
  return {reinterpret_cast<const uint8_t *>(Bytes.data()), Bytes.size(), MaxDepth,
          static_cast<flatbuffers::uoffset_t>(Bytes.size() / SmallestTable + 1)};
}

// What is wrong with the file, and what to do; nothing when all is well.
std::string problemOf(llvm::StringRef Bytes) {
  static const std::string Again = "; extract it again with this poolcheck";
  if (!looksStored(Bytes))
    return "not a stored unit; `poolcheck extract` writes them";
  flatbuffers::Verifier Outer = verifierOf(Bytes);
  if (!form::VerifyFileBuffer(Outer))
    return "damaged" + Again;
  const form::File *File = form::GetFile(Bytes.data());
  if (File->format() != FormatVersion)
    return "in version " + std::to_string(File->format()) + " of the format; this poolcheck reads version " + std::to_string(FormatVersion) + Again;
  llvm::StringRef Tool = File->tool() ? llvm::StringRef(File->tool()->c_str(), File->tool()->size()) : "";
  if (Tool != POOLCHECK_VERSION)
    return "written by another poolcheck ('" + Tool.str() + "', this one is " POOLCHECK_VERSION ")" + Again;
  if (File->layout() != layoutHash())
    return "written by another build of poolcheck, whose instructions differ" + Again;
  const uint8_t *Checksum = reinterpret_cast<const flatbuffers::Table *>(File)->GetAddressOf(form::File::VT_CHECKSUM);
  if (!Checksum || File->checksum() != checksumOf(Bytes, Checksum))
    return "damaged: the checksum does not fit" + Again;
  llvm::StringRef Payload = File->unit() ? llvm::StringRef(reinterpret_cast<const char *>(File->unit()->data()), File->unit()->size()) : "";
  // The verifier knows alignment as it is within its buffer.
  bool IsAligned = reinterpret_cast<uintptr_t>(Payload.data()) % alignof(uint64_t) == 0;
  flatbuffers::Verifier Inner = verifierOf(Payload);
  if (!IsAligned || !Inner.VerifyBuffer<form::Unit>(nullptr))
    return "damaged" + Again;
  return "";
}

} // namespace

bool looksStored(llvm::StringRef Bytes) {
  constexpr size_t SmallestHeader = 8;
  return Bytes.size() > SmallestHeader && form::FileBufferHasIdentifier(Bytes.data());
}

llvm::Expected<StoredUnit> StoredUnit::open(llvm::MemoryBufferRef Bytes) {
  if (std::string Problem = problemOf(Bytes.getBuffer()); !Problem.empty())
    return llvm::createStringError(Bytes.getBufferIdentifier() + ": " + Problem);
  const form::File *File = form::GetFile(Bytes.getBufferStart());
  return StoredUnit(Bytes.getBufferIdentifier(), flatbuffers::GetRoot<form::Unit>(File->unit()->data()), File->checksum());
}

} // namespace poolcheck::store
