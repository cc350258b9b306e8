// The words of the textual form for the values of each enumeration, in the order of the enumerators.
#pragma once

#include "ir/Module.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace poolcheck::ir {

using Words = llvm::ArrayRef<llvm::StringLiteral>;

Words wordsOf(Exhaustion);
Words wordsOf(LeaseKind);
Words wordsOf(TransactionEnd);
Words wordsOf(Storage);
Words wordsOf(GuardEnd);
Words wordsOf(CursorHold);
Words wordsOf(KeepaliveKind);
Words wordsOf(SuspendKind);
Words wordsOf(BlockKind);
Words wordsOf(SpawnWhen);
Words wordsOf(LocalKind);
Words wordsOf(Access);
Words wordsOf(const InstructionData &);
Words wordsOf(const TerminatorData &);

// The words for what may stand beside the label of an api row; no label can be one of them.
bool isReservedForOptions(llvm::StringRef Word);

// [A-Za-z_$][A-Za-z0-9_$]*
bool isIdentifier(llvm::StringRef Text);

} // namespace poolcheck::ir
