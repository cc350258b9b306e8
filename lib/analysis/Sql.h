// What a text of SQL does to the transaction of the connection that runs it.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace poolcheck::analysis {

// None: the transaction stays as it is. Begins: one is open afterwards. Ends: none is open afterwards. Unknown: the text goes on and may do either.
enum class SqlEffect : uint8_t { None, Begins, Ends, Unknown };

// Looks at the first words of each statement; statements are separated by `;` outside quotes and comments. IsPrefix: Text is only a beginning.
SqlEffect classifySql(llvm::StringRef Text, bool IsPrefix);

} // namespace poolcheck::analysis
