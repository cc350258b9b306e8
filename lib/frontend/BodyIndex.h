// What lowering wants to know about a function body before it walks the CFG: parents, the try region of a statement, what keeps the object that an
// expression makes, which expressions are the compiler's own (a coroutine's machinery) and which are operands of ?:, && and ||.
#pragma once

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <vector>

namespace poolcheck::frontend {

// The object that an expression makes. Top is the whole expression that stands for it (parentheses, casts, the operator of which it is an arm, the
// copies that are elided); Holder is what keeps it: a declaration, an initialiser list, a return, a call that takes it as argument and so on.
struct Making {
  const clang::Expr *Top = nullptr;
  const clang::Stmt *Holder = nullptr;
  bool IsElided = false; // an elided copy stands between the expression and Top
};

class BodyIndex {
public:
  // F: the function whose body it is; null for an initialiser.
  BodyIndex(const clang::FunctionDecl *F, const clang::Stmt *Body);

  const clang::Stmt *parent(const clang::Stmt *S) const { return Parents.lookup(S); }
  // The innermost try statement whose body (not handlers) contains S, as index into Tries; -1: none.
  int tryOf(const clang::Stmt *S) const;
  // The compiler's own calls: initial and final suspend, promise, await_ready and its kin.
  bool isMachinery(const clang::Stmt *S) const { return Machinery.contains(S); }
  // The conditional operator that S is an arm of.
  const clang::AbstractConditionalOperator *conditionalOf(const clang::Stmt *S) const { return Arms.lookup(S); }
  // The innermost arm of a conditional operator that contains S, unless an operand of && or || in that arm decides whether S is evaluated.
  const clang::Expr *armAround(const clang::Stmt *S) const;
  // The && or || that S is the right operand of.
  const clang::BinaryOperator *logicalOf(const clang::Stmt *S) const { return RightOperands.lookup(S); }
  // S is, or is an argument within, the operand of a co_await.
  bool isAwaited(const clang::Stmt *S) const;
  bool isAwaited(const clang::VarDecl *V) const { return AwaitedVariables.contains(V); }
  bool awaits(const clang::CoroutineSuspendExpr *Suspend, const clang::VarDecl *V) const { return AwaitedBy.contains({Suspend, V}); }
  // A local variable or parameter that is only read after its initialisation.
  bool keepsValue(const clang::VarDecl *V) const { return !Changed.contains(V); }
  Making makingOf(const clang::Expr *E) const;
  // What Bound makes ends with the full expression, not with something that keeps it.
  bool isTemporary(const clang::CXXBindTemporaryExpr *Bound) const;
  // A large array of numbers or plain structures, or something in one: it holds no lease, and its elements are not told apart.
  bool isTable(const clang::Expr *Aggregate) const;
  // The initialiser of a base or member that Init is the whole expression of.
  const clang::CXXCtorInitializer *initializerOf(const clang::Expr *Init) const { return Initializers.lookup(Init); }
  // The statement that declares V: as written, where the CFG has split a declaration of several variables.
  const clang::DeclStmt *declarationOf(const clang::Decl *V) const { return Declarations.lookup(V); }
  // The block, or loop or if statement, in which a declaration in DS can be used.
  const clang::Stmt *scopeOf(const clang::DeclStmt *DS) const;
  // The statement that S is the whole of, apart from parentheses, temporaries and a discarded value; null when S is part of something larger.
  const clang::Stmt *statementOf(const clang::Stmt *S) const;
  // Whether nothing looks at the value of E: it is a statement of its own, be it in a block or after `if (…)`.
  bool isDiscarded(const clang::Expr *E) const;

  // Default arguments and default member initialisers are expressions that several users share: they belong to Use until the next call.
  void adopt(const clang::Expr *Shared, const clang::Stmt *Use);
  // Use, a default member initialiser, has been evaluated: the expression now belongs to the next of its users. False: Use was the last.
  bool release(const clang::CXXDefaultInitExpr *Use);

  std::vector<const clang::CXXTryStmt *> Tries;
  std::vector<int> TryParents;
  std::vector<const clang::CXXForRangeStmt *> RangesWithInit;
  bool HasYield = false;

private:
  void visit(const clang::Stmt *S, const clang::Stmt *Parent, int Try);
  void noteChange(const clang::Stmt *S, const clang::Stmt *Parent);
  bool visitSpecial(const clang::Stmt *S, int Try);
  void visitDeclarations(const clang::DeclStmt *DS);
  void visitCoroutine(const clang::CoroutineBodyStmt *Body);
  void visitSuspend(const clang::CoroutineSuspendExpr *Suspend, int Try);
  void noteAwaited(const clang::Stmt *Operand, const clang::CoroutineSuspendExpr *Suspend);
  void markMachinery(const clang::Stmt *S);
  bool passesOn(Making &M) const;

  llvm::DenseMap<const clang::Stmt *, const clang::Stmt *> Parents;
  llvm::DenseMap<const clang::Stmt *, int> TryOf; // only statements below a try
  llvm::DenseSet<const clang::Stmt *> Machinery;
  llvm::DenseMap<const clang::Stmt *, const clang::AbstractConditionalOperator *> Arms;
  llvm::DenseMap<const clang::Stmt *, const clang::BinaryOperator *> RightOperands;
  llvm::DenseMap<const clang::Expr *, const clang::CXXCtorInitializer *> Initializers;
  llvm::DenseMap<const clang::Decl *, const clang::DeclStmt *> Declarations;
  llvm::DenseSet<const clang::VarDecl *> AwaitedVariables;
  llvm::DenseSet<std::pair<const clang::Stmt *, const clang::VarDecl *>> AwaitedBy;
  llvm::DenseSet<const clang::VarDecl *> Changed;
  llvm::DenseMap<const clang::Expr *, std::vector<const clang::CXXDefaultInitExpr *>> DefaultUses; // by the shared expression, the last one first
};

} // namespace poolcheck::frontend
