// One function body, from clang::CFG to ir::Function. Elements are lowered in the order the CFG evaluates them; each expression that makes or names an
// object leaves its place in Places, where the expressions above it find it.
//
//   LowerFunction.cpp    locals, blocks, terminators, try regions
//   LowerPlaces.cpp      expressions as places and operands
//   LowerObjects.cpp     declarations, initialisation, assignment, destruction
//   LowerCalls.cpp       calls of the program's functions, lambdas, coroutines
//   LowerEffects.cpp     calls that a model describes
#pragma once

#include "BodyIndex.h"
#include "Entities.h"
#include "ModelIndex.h"
#include "SourceMap.h"

#include "clang/Analysis/CFG.h"

#include <optional>

namespace poolcheck::frontend {

// What all functions of a translation unit share.
struct UnitContext {
  clang::ASTContext &Ast;
  ir::Module &Module;
  ModelIndex &Models;
  Entities &Names;
  SourceMap &Sources;
};

// A call being lowered, whatever its syntax.
struct CallSite {
  const clang::Expr *E = nullptr;
  const clang::FunctionDecl *Callee = nullptr;
  llvm::SmallVector<const clang::Expr *, 4> Arguments; // without the object
  ir::Place Object;                                    // of a method or constructor
  const clang::CXXRecordDecl *ObjectClass = nullptr;
  ir::Place Result; // where the result is, or is named
  ir::Location Where;
};

class FunctionLowering {
public:
  FunctionLowering(UnitContext &Unit, const clang::FunctionDecl *F);

  // Nothing when Clang cannot build a CFG; the module then has an Incomplete.
  std::optional<ir::Function> lowerBody();
  // The initialiser of a variable with static storage, as a function of its own.
  std::optional<ir::Function> lowerInitializer(const clang::VarDecl *V);

private:
  // LowerFunction.cpp
  std::optional<ir::Function> lower(const clang::Decl *D, clang::Stmt *Body);
  void declareParameters();
  void lowerBlocks(const clang::CFG &Graph);
  void enterTry(int Try, bool IsFirst);
  void lowerElement(const clang::CFGElement &Element);
  void lowerStatement(const clang::Stmt *S);
  void lowerTerminator(const clang::CFGBlock &Block);
  ir::TerminatorData branch(const clang::CFGBlock &Block);
  ir::TerminatorData switchOver(const clang::SwitchStmt *S, const clang::CFGBlock &Block);
  ir::Condition condition(const clang::Expr *E, bool &Negated);
  ir::Place contentOf(const clang::Expr *Owner);
  std::optional<ir::Condition> comparison(const clang::Expr *Left, const clang::Expr *Right);
  void declareTries(const clang::CFG &Graph);
  ir::LocalId newLocal(ir::LocalKind Kind, llvm::StringRef Name, clang::QualType Type);
  ir::Place temporary();
  ir::LocalId localOf(const clang::VarDecl *V);
  void emit(ir::InstructionData Data, ir::Location Where, ir::Location Stmt = {});

  // LowerPlaces.cpp
  ir::Place placeOf(const clang::Expr *E);
  ir::Place placeOfDecl(const clang::DeclRefExpr *Reference);
  ir::Place placeOfMember(const clang::MemberExpr *Member);
  ir::Place placeOfVariable(const clang::VarDecl *V);
  ir::Place pointee(const clang::Expr *Pointer);
  ir::Operand operandOf(const clang::Expr *E);
  std::optional<int64_t> constantOf(const clang::Expr *E);
  std::optional<std::string> keyOf(const clang::Expr *E);
  ir::Place thisObject();
  ir::Place field(ir::Place Base, llvm::StringRef Name);
  ir::Place step(ir::Place Base, ir::PathStep::Kind Kind, std::optional<std::string> Name = std::nullopt);

  // LowerObjects.cpp
  ir::Place targetOf(const clang::ConstructionContext *Context, const clang::Expr *E);
  void lowerDeclaration(const clang::DeclStmt *DS);
  void lowerVariable(const clang::VarDecl *V);
  void lowerMemberInitializer(const clang::CXXCtorInitializer *Initializer);
  void initialise(ir::Place To, clang::QualType Type, const clang::Expr *From, ir::Location Where);
  void initialiseAggregate(ir::Place To, const clang::InitListExpr *List, ir::Location Where);
  void assign(ir::Place To, const clang::Expr *From, ir::Location Where);
  void lowerAssignment(const clang::Expr *To, const clang::Expr *From, ir::Location Where);
  void lowerReturn(const clang::Stmt *S, const clang::Expr *Value);
  void destroy(ir::Place Object, clang::QualType Type, ir::Location Where, unsigned Depth = 0);
  void destroyMembers(ir::Place Object, const clang::CXXRecordDecl *Record, ir::Location Where, unsigned Depth);
  void destroyCaptures(ir::Place Closure, const clang::CXXRecordDecl *Record, ir::Location Where, unsigned Depth);
  void joinArm(const clang::Expr *Arm);
  ir::Location declarationOr(const clang::Expr *E, ir::Location Otherwise) const;

  // LowerCalls.cpp
  void lowerCall(const clang::CallExpr *Call, const clang::ConstructionContext *Context);
  void lowerConstruct(const clang::CXXConstructExpr *Construct, const clang::ConstructionContext *Context);
  void constructWith(const clang::CXXConstructorDecl *Constructor, CallSite &Site);
  void lowerLambda(const clang::LambdaExpr *Lambda);
  ir::Place openClosure(const clang::LambdaExpr *Lambda);
  void lowerSuspend(const clang::CoroutineSuspendExpr *Suspend);
  void callKnown(CallSite &Site, bool IsVirtual);
  void callThrough(ir::Place Function, CallSite &Site);
  bool isCopyOrMove(CallSite &Site);
  ir::Operand argumentOf(const clang::Expr *Argument);

  // LowerEffects.cpp
  void applyModel(const FunctionMatch &Match, CallSite &Site);
  void applyEffect(const models::Effect &Effect, const FunctionMatch &Match, CallSite &Site);
  void applyAcquire(const models::Effect &Effect, const FunctionMatch &Match, CallSite &Site);
  void applyConstructPool(const models::Effect &Effect, CallSite &Site);
  void applyNames(const models::Effect &Effect, CallSite &Site);
  void applyText(const models::Effect &Effect, CallSite &Site);
  void applyInvocation(const models::Effect &Effect, CallSite &Site);
  void applyConstructs(const models::Effect &Effect, CallSite &Site);
  void constructPool(ir::Place Pool, const PoolMatch &Match, CallSite &Site, ir::Operand Capacity);
  enum class Role : uint8_t { Object, Pool, Lease };
  ir::Place designated(const models::Designator &D, CallSite &Site, Role As = Role::Object);
  clang::QualType designatedType(const models::Designator &D, const CallSite &Site) const;
  // Nothing: the argument has no constant value here.
  std::optional<bool> holds(const models::ArgumentTest &Test, const CallSite &Site);
  ir::ApiId apiOf(const FunctionMatch &Match, const models::Effect &Effect, CallSite &Site);
  ir::Storage storageOf(const ir::Place &Pool) const;

  UnitContext &Unit;
  const clang::FunctionDecl *F;
  ir::Function Result;
  std::optional<BodyIndex> Body;
  llvm::DenseMap<const clang::VarDecl *, ir::LocalId> Variables;
  llvm::DenseMap<const clang::Stmt *, ir::Place> Places;
  llvm::DenseMap<const clang::CFGBlock *, ir::BlockId> Blocks;
  ir::BlockId Current;
  int CurrentTry = -1;
  bool CurrentEnds = false; // a call that never returns was lowered; the rest of the block is dead
  const clang::VarDecl *Initialised = nullptr; // of lowerInitializer
};

} // namespace poolcheck::frontend
