// Questions about places: parts and wholes, and whether two places are one object.
#pragma once

#include "analysis/Context.h"

namespace poolcheck::analysis {

ir::Operand placeOperand(const ir::Place &P);
ir::Operand addressOperand(const ir::Place &P);
ir::Operand nullOperand();

// The steps of Part after those of Whole. Part must lie within Whole.
llvm::ArrayRef<ir::PathStep> rest(const ir::Place &Part, const ir::Place &Whole);

// The pointers or optionals that own what is at P; P itself when there are none.
ir::Place holderOf(ir::Place P);

// The memory that P is a part of: as far as the last pointer leads. From the address of a part programs get to the whole.
ir::Place memoryAround(ir::Place P);

// Whether the steps follow a pointer that does not own its pointee.
bool hasDeref(llvm::ArrayRef<ir::PathStep> Steps);
// Whether the steps follow any pointer, owning or not: what lies behind stays where it is when the pointer is copied.
bool hasPointer(llvm::ArrayRef<ir::PathStep> Steps);
// Whether the steps go through some unknown element of a container.
bool hasUnknownElement(llvm::ArrayRef<ir::PathStep> Steps);

// Whether the steps go through what a function gave, and not only through parts of an object.
bool hasAccessor(const Context &Ctx, llvm::ArrayRef<ir::PathStep> Steps);

// Part with its beginning Whole replaced by New. Part must lie within Whole.
ir::Place moved(const ir::Place &Part, const ir::Place &Whole, const ir::Place &New);

// Values that a place held, told apart: now an unknown one, and any earlier one.
ir::Place currentValue(Context &Ctx, const ir::Place &P);
ir::Place earlierValue(Context &Ctx, const ir::Place &P);
// Of a place of the caller: the value before the function first assigned to it.
ir::Place entryValue(Context &Ctx, const ir::Place &P);
// P as the caller knew it at entry: without the mark of an entry value.
ir::Place asAtEntry(const Context &Ctx, const ir::Place &P);
// Whether P is an earlier value of Whole, or lies in one.
bool isMarkedBelow(const Context &Ctx, const ir::Place &P, const ir::Place &Whole);
bool hasEarlierValue(const Context &Ctx, const ir::Place &P);
bool hasValueMark(const Context &Ctx, const ir::Place &P);
// Whether P lies behind a pointer that was assigned to since: in memory that has other names, perhaps.
bool isBehindEarlier(const Context &Ctx, const ir::Place &P);

// Whether two canonical places are the same pool: nothing when they are known to differ, or when nothing relates them.
std::optional<Identity> samePool(const Context &Ctx, const ir::Place &A, const ir::Place &B);

// The place as people would write it: `pool_`, `shards[2]`, `orders_pool(7)`. Empty for temporaries.
SourceName sourceName(const Context &Ctx, const ir::Function &F, const ir::Place &P);

// Base and the steps that lead on from it, as people would write them.
SourceName pathName(const Context &Ctx, SourceName Base, llvm::ArrayRef<ir::PathStep> Path);

// Text that tells places of one function apart, for keys that depend on a variable: `%3l` for the local 3, and more for its parts.
std::string keyText(const Context &Ctx, const ir::Place &P);
// Whether P is the outcome of a test that is known by its text only (Condition).
bool isTest(const Context &Ctx, const ir::Place &P);
// Whether P is the outcome of such a test that reads what Key stands for.
bool dependsOn(const Context &Ctx, const ir::Place &P, llvm::StringRef Key);
// The local whose value a key is; nothing for other keys.
std::optional<ir::LocalId> localOfKey(llvm::StringRef Key);
// The place, in a local, whose value a key is (keyText); nothing for other keys, and for elements.
std::optional<ir::Place> placeOfKey(Context &Ctx, llvm::StringRef Key);

// Whether the caller of F can see the place: it lies in a parameter, in the object, in the result or has static storage.
bool isOutside(const ir::Function &F, const ir::Place &P);
bool isResult(const ir::Function &F, const ir::Place &P);

} // namespace poolcheck::analysis
