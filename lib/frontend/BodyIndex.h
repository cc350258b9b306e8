// What lowering wants to know about a function body before it walks the CFG: parents, the try region of a statement, which expressions are the
// compiler's own (a coroutine's machinery) and which are arms of a conditional.
#pragma once

#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <vector>

namespace poolcheck::frontend {

class BodyIndex {
public:
  explicit BodyIndex(const clang::Stmt *Body);

  const clang::Stmt *parent(const clang::Stmt *S) const { return Parents.lookup(S); }
  // The innermost try statement whose body (not handlers) contains S, as index into Tries; -1: none.
  int tryOf(const clang::Stmt *S) const;
  // The compiler's own calls: initial and final suspend, promise, await_ready and its kin.
  bool isMachinery(const clang::Stmt *S) const { return Machinery.contains(S); }
  // The conditional operator that S is an arm of.
  const clang::AbstractConditionalOperator *conditionalOf(const clang::Stmt *S) const { return Arms.lookup(S); }
  // The await whose await_resume call S is.
  const clang::CoroutineSuspendExpr *resumeOf(const clang::Stmt *S) const { return Resumes.lookup(S); }
  // S is, or is an argument within, the operand of a co_await.
  bool isAwaited(const clang::Stmt *S) const;
  // A local variable or parameter that is only read after its initialisation.
  bool keepsValue(const clang::VarDecl *V) const { return !Changed.contains(V); }
  // The block, or loop or if statement, in which a declaration in DS can be used.
  const clang::Stmt *scopeOf(const clang::DeclStmt *DS) const;
  // The statement that S is the whole of, apart from parentheses, temporaries and a discarded value; null when S is part of something larger.
  const clang::Stmt *statementOf(const clang::Stmt *S) const;

  std::vector<const clang::CXXTryStmt *> Tries;
  std::vector<int> TryParents;
  bool HasYield = false;
  bool HasSuspend = false;

private:
  void visit(const clang::Stmt *S, const clang::Stmt *Parent, int Try);
  void visitCoroutine(const clang::CoroutineBodyStmt *Body);
  void visitSuspend(const clang::CoroutineSuspendExpr *Suspend);
  void markMachinery(const clang::Stmt *S);

  llvm::DenseMap<const clang::Stmt *, const clang::Stmt *> Parents;
  llvm::DenseMap<const clang::Stmt *, int> TryOf; // only statements below a try
  llvm::DenseSet<const clang::Stmt *> Machinery;
  llvm::DenseSet<const clang::VarDecl *> Changed;
  llvm::DenseMap<const clang::Stmt *, const clang::AbstractConditionalOperator *> Arms;
  llvm::DenseMap<const clang::Stmt *, const clang::CoroutineSuspendExpr *> Resumes;
};

} // namespace poolcheck::frontend
