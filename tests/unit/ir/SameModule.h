// Equality of modules up to the numbering of files, entities and names, which text does not keep.
#pragma once

#include "ir/Module.h"

#include <gtest/gtest.h>

namespace poolcheck::ir {

// Fails with the first function, table or row that differs.
testing::AssertionResult same(const Module &Left, Module Right);

} // namespace poolcheck::ir
