// The textual form of pool IR; README.md has its grammar. print and parse are inverse: parse(print(M)) equals M up to the numbering of unused table
// rows, and print(parse(T)) == T for every T that print made.
#pragma once

#include "ir/Module.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace poolcheck::ir {

void print(llvm::raw_ostream &OS, const Module &M);

// Fails with "NAME:LINE:COLUMN: what is wrong, what is expected". FileName is the NAME, and the file of what has no location of its own in Text.
llvm::Expected<Module> parse(llvm::StringRef Text, llvm::StringRef FileName);

// Checks structure: ids in range, block 0 exists, parameters first, every path within MaxPathLength, try regions acyclic. The error names function
// and instruction.
llvm::Error verify(const Module &M);

} // namespace poolcheck::ir
