#include "report/Utf16.h"

#include "llvm/Support/ConvertUTF.h"

#include <vector>

namespace poolcheck::report {

// Calls Take with each code point.
template <class Sink> static void decode(llvm::StringRef Bytes, Sink Take) {
  std::vector<llvm::UTF32> Points(Bytes.size());
  const llvm::UTF8 *At = Bytes.bytes_begin();
  llvm::UTF32 *Out = Points.data();
  llvm::ConvertUTF8toUTF32(&At, Bytes.bytes_end(), &Out, Points.data() + Points.size(), llvm::lenientConversion);
  Points.resize(Out - Points.data());
  for (llvm::UTF32 Point : Points)
    Take(Point);
}

std::u16string toUtf16(llvm::StringRef Utf8) {
  std::u16string Result;
  Result.reserve(Utf8.size());
  decode(Utf8, [&](llvm::UTF32 Point) {
    if (Point < 0x10000) {
      Result += static_cast<char16_t>(Point);
      return;
    }
    Result += static_cast<char16_t>(0xD800 + ((Point - 0x10000) >> 10));
    Result += static_cast<char16_t>(0xDC00 + ((Point - 0x10000) & 0x3FF));
  });
  return Result;
}

std::string toValidUtf8(llvm::StringRef Bytes) {
  std::string Result;
  decode(Bytes, [&](llvm::UTF32 Point) {
    char Buffer[UNI_MAX_UTF8_BYTES_PER_CODE_POINT];
    char *End = Buffer;
    llvm::ConvertCodePointToUTF8(Point, End);
    Result.append(Buffer, End);
  });
  return Result;
}

Position positionOf(llvm::StringRef FileText, size_t Offset) {
  llvm::StringRef Before = FileText.take_front(Offset);
  llvm::StringRef Line = Before.substr(Before.rfind('\n') + 1);
  return {static_cast<unsigned>(Before.count('\n') + 1), static_cast<unsigned>(toUtf16(Line).size() + 1)};
}

} // namespace poolcheck::report
