#include "report/Utf16.h"

#include <gtest/gtest.h>

using namespace poolcheck::report;

namespace {

TEST(Utf16, countsUnitsNotBytes) {
  EXPECT_EQ(toUtf16("a\xC3\xB6\xF0\x9F\x98\x80"), u"aö😀");
  EXPECT_EQ(toUtf16("\xF0\x9F\x98\x80").size(), 2u);
}

TEST(Utf16, illFormedBytesAreReplaced) {
  EXPECT_EQ(toUtf16("a\xFF"
                    "b\xE2\x82"),
            u"a\uFFFDb\uFFFD");
  EXPECT_EQ(toValidUtf8("ok \xC3"), "ok \xEF\xBF\xBD");
  EXPECT_EQ(toValidUtf8("größer"), "größer");
}

TEST(Utf16, positionsCountFromOne) {
  llvm::StringRef Text = "a\nöb\n";
  auto At = [&](size_t Offset) {
    Position P = positionOf(Text, Offset);
    return std::pair(P.Line, P.Column);
  };
  EXPECT_EQ(At(0), std::pair(1u, 1u));
  EXPECT_EQ(At(2), std::pair(2u, 1u));
  EXPECT_EQ(At(4), std::pair(2u, 2u));
  EXPECT_EQ(At(6), std::pair(3u, 1u));
  EXPECT_EQ(At(99), std::pair(3u, 1u));
}

} // namespace
