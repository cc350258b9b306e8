// One function body, from clang::CFG to ir::Function. Elements are lowered in the order the CFG evaluates them; each expression that makes or names
// an object leaves its place in Places, where the expressions above it find it.
//
//   LowerFunction.cpp     locals, parameters, one element or statement at a time
//   LowerBlocks.cpp       blocks in the order of evaluation, terminators
//   LowerExceptions.cpp   try regions, what is thrown, which calls may throw
//   LowerConditions.cpp   branches, switches, &&, || and ?:
//   LowerPlaces.cpp       expressions as places and operands
//   LowerObjects.cpp      where an object is made; declarations, initialisation, assignment
//   LowerDestruction.cpp  the end of objects
//   LowerCalls.cpp        calls of the program's functions and constructors (LowerAccess.cpp: what they may do to arguments)
//   LowerClosures.cpp     lambdas and coroutines
//   LowerEffects.cpp      calls that a model describes (LowerDesignators.cpp: what its designators name at one call)
#pragma once

#include "BodyIndex.h"
#include "Entities.h"
#include "ModelIndex.h"
#include "SourceMap.h"

#include "clang/Analysis/CFG.h"
#include "llvm/ADT/MapVector.h"

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
  bool IsVirtual = false;
  ir::Location Where;
};

class FunctionLowering {
public:
  FunctionLowering(UnitContext &Unit, const clang::FunctionDecl *F);

  // Nothing when Clang cannot build a CFG; the module then has an Incomplete.
  std::optional<ir::Function> lowerBody();
  // The initialiser of a variable with static storage, as a function of its own.
  std::optional<ir::Function> lowerInitializer(const clang::VarDecl *V);
  // For a destructor that may end something, where the compiler writes the copy constructor: a function in which a copy, then the original, ends.
  std::optional<ir::Function> lowerCopy(const ir::Function &Destructor);
  // For a constant structure that other units see: adds to the module a function for each member, which calls the one that the member names.
  static void lowerTable(UnitContext &Unit, const clang::VarDecl *Table);

private:
  // LowerFunction.cpp
  std::optional<ir::Function> lower(const clang::Decl *D, clang::Stmt *Body);
  void declareParameters();
  void lowerElement(const clang::CFGElement &Element, const clang::CFGBlock &Block);
  void lowerStatement(const clang::Stmt *S);
  bool lowerObjectExpression(const clang::Stmt *S);
  void lowerChange(const clang::Stmt *S);
  void lowerTree(const clang::Stmt *S);
  ir::LocalId newLocal(ir::LocalKind Kind, llvm::StringRef Name, clang::QualType Type);
  ir::Place temporary();
  ir::LocalId localOf(const clang::VarDecl *V);
  void emit(ir::InstructionData Data, ir::Location Where, ir::Location Stmt = {});
  ir::Location wholeStatement(const clang::Expr *E) const;

  // LowerBlocks.cpp
  using BlockOrder = llvm::SmallVector<const clang::CFGBlock *, 32>;
  void lowerBlocks(const clang::CFG &Graph);
  void lowerBlock(const clang::CFGBlock &Block);
  void findRethrowing(const BlockOrder &Handled);
  void enterTry(int Try);
  ir::BlockId newBlock();
  void layOut();
  void lowerTerminator(const clang::CFGBlock &Block);
  ir::TerminatorData terminator(const clang::CFGBlock &Block, ir::Location &Where);
  ir::TerminatorData anyOf(llvm::ArrayRef<ir::BlockId> Targets);

  // LowerExceptions.cpp
  void declareTries();
  ir::Throw raised(const clang::CXXThrowExpr *Thrown);
  void addTypes(clang::QualType Type, ir::Throw &Raised);
  ir::NameId typeName(clang::QualType Type);
  bool mayThrow(const clang::Expr *Call, const clang::FunctionDecl *Callee) const; // Callee is null for a call of a function value

  // LowerConditions.cpp
  void findValues(const clang::CFG &Graph);
  void leaveOperand(const clang::Stmt *Terminator);
  void joinOperand(const clang::Expr *E);
  void joinArm(const clang::AbstractConditionalOperator *Choice, const clang::Expr *Arm);
  const clang::BinaryOperator *valueOf(const clang::BinaryOperator *Logical) const;
  bool assignTest(const ir::Place &To, const clang::Expr *From, ir::Location Where);
  void fork(const ir::Condition &If, llvm::function_ref<void(bool)> Way);
  ir::TerminatorData branch(const clang::CFGBlock &Block);
  ir::TerminatorData endTemporaries(const clang::CFGBlock &Block);
  ir::TerminatorData switchOver(const clang::SwitchStmt *S, const clang::CFGBlock &Block);
  ir::Condition present();
  static bool isHint(const clang::CallExpr *Call); // to the optimiser: has the value of its first argument
  ir::Condition condition(const clang::Expr *E, bool &Negated);
  ir::Condition relation(const clang::BinaryOperator *Binary, bool &Negated);
  std::optional<ir::Condition> objectTest(const clang::CallExpr *Call, bool &Negated);
  ir::Place contentOf(const clang::Expr *Owner);
  std::optional<ir::Condition> comparison(const clang::Expr *Left, const clang::Expr *Right);
  // LowerTests.cpp
  std::optional<std::string> textOfValue(const clang::Expr *E, ir::Place &Base);
  ir::Condition outcome(const clang::BinaryOperator *Test, bool &Negated);

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
  ir::Place thisOf(const clang::Expr *This);
  ir::Place field(ir::Place Base, llvm::StringRef Name);
  ir::Place member(ir::Place Base, const clang::FieldDecl *Member);
  ir::Place step(ir::Place Base, ir::PathStep::Kind Kind, std::optional<std::string> Name = std::nullopt);

  // LowerObjects.cpp
  ir::Place objectOf(const clang::Expr *E);
  ir::Place placeIn(const Making &M);
  ir::Place memberOf(const clang::CXXCtorInitializer *Initializer);
  ir::Place partOf(const clang::Expr *Aggregate, unsigned Index);
  const clang::FieldDecl *fieldOf(const clang::Expr *Aggregate, unsigned Index) const;
  void lowerDeclaration(const clang::DeclStmt *DS);
  void lowerVariable(const clang::VarDecl *V);
  void lowerMemberInitializer(const clang::CXXCtorInitializer *Initializer);
  void bindOrInitialise(ir::Place To, clang::QualType Type, const clang::Expr *From, ir::Location Where);
  void joinPart(const clang::Expr *Part);
  void initialiseAggregate(const clang::Expr *Aggregate);
  void initialisePart(const clang::Expr *Aggregate, unsigned Index);
  void assign(ir::Place To, const clang::Expr *From, ir::Location Where);
  void assignOperand(ir::Place To, const ir::Operand &Value, ir::Location Where);
  void lowerAssignment(const clang::BinaryOperator *Assign);
  void lowerReturn(const clang::Stmt *S, const clang::Expr *Value);
  void markWhole(const clang::Stmt *Return, ir::Location Where);
  ir::Location declarationOr(const clang::Expr *E, ir::Location Otherwise) const;

  // LowerDestruction.cpp
  void lowerEnd(const clang::CFGElement &Element, const clang::CFGBlock &Block);
  void endVariable(const clang::CFGAutomaticObjDtor &End);
  void endTemporary(const clang::CXXBindTemporaryExpr *Bound);
  void endBase(const clang::CXXRecordDecl *Base, ir::Place Object, ir::Location Where, unsigned Depth);
  void lowerDelete(const clang::CXXDeleteExpr *Delete);
  void cleanUp(const clang::CFGCleanupFunction &Cleanup, const clang::CFGBlock &Block);
  void destroy(ir::Place Object, clang::QualType Type, ir::Location Where, unsigned Depth = 0);
  bool endPointee(ir::Place Owner, const clang::CXXRecordDecl *Record, ir::Location Where, unsigned Depth);
  void destroyElements(ir::Place Array, const clang::ArrayType *Type, ir::Location Where, unsigned Depth);
  void destroyMembers(ir::Place Object, const clang::CXXRecordDecl *Record, ir::Location Where, unsigned Depth);

  // LowerCalls.cpp
  void lowerCall(const clang::CallExpr *Call);
  void keepUserData(const clang::Expr *Argument, ir::Location Where);
  bool findObject(const clang::CallExpr *Call, CallSite &Site);
  void lowerDefaultArguments(const CallSite &Site);
  void lowerDefaultArgument(const clang::CXXDefaultArgExpr *Default, ir::Location Use);
  void forget(const clang::Stmt *S);
  ir::Place calledPlace(const clang::CallExpr *Call);
  void lowerConstruct(const clang::CXXConstructExpr *Construct);
  void lowerInherited(const clang::CXXInheritedCtorInitExpr *Inherited);
  void constructWith(const clang::CXXConstructorDecl *Constructor, CallSite &Site);
  void callKnown(CallSite &Site);
  void callThrough(ir::Place Function, CallSite &Site, ir::EntityId Entry = {});
  bool isCopyOrMove(CallSite &Site);
  bool isTupleElement(CallSite &Site);

  // LowerTables.cpp
  const clang::FunctionDecl *functionInTable(const clang::Expr *Callee) const;
  ir::EntityId entryOfTable(const clang::Expr *Callee) const;
  void forwardFrom(ir::EntityId Name, ir::Location Where);
  void addArguments(const CallSite &Site, std::vector<ir::Operand> &Arguments);

  // LowerClosures.cpp
  void lowerLambda(const clang::LambdaExpr *Lambda);
  ir::Place openClosure(const clang::LambdaExpr *Lambda);
  void lowerSuspend(const clang::CoroutineSuspendExpr *Suspend);
  bool defer(CallSite &Site, ir::Call &Call);

  // LowerEffects.cpp
  void applyModel(const FunctionMatch &Match, CallSite &Site);
  void forgetResults(const models::FunctionModel &Function, CallSite &Site);
  void applyWhen(const models::Effect &Effect, const FunctionMatch &Match, CallSite &Site);
  std::optional<ir::Condition> conditionOf(const models::CallTest &Test, CallSite &Site, bool &Negated);
  void applyEffect(const models::Effect &Effect, const FunctionMatch &Match, CallSite &Site);
  void applyUse(const models::Effect &Effect, const FunctionMatch &Match, CallSite &Site);
  void applyAcquire(const models::Effect &Effect, const FunctionMatch &Match, CallSite &Site);
  void applyConstructPool(const models::Effect &Effect, CallSite &Site);
  void applyNames(const models::Effect &Effect, CallSite &Site);
  void applyTransfer(const models::Effect &Effect, CallSite &Site);
  void applyText(const models::Effect &Effect, CallSite &Site);
  void applyInvocation(const models::Effect &Effect, CallSite &Site);
  void applyConstructs(const models::Effect &Effect, CallSite &Site);
  bool setFunction(ir::Call &Call, clang::QualType Type, const ir::Place &Place); // LowerInvocation.cpp
  struct GivenCapacity {
    ir::Operand Number;
    ir::Location Literal;
  };
  void applySetCapacity(const models::Effect &Effect, const FunctionMatch &Match, CallSite &Site);
  GivenCapacity capacityOf(const models::CapacitySource &Source, CallSite &Site);
  ir::Operand numberIn(const clang::Expr *Argument, const models::CapacitySource &Source);
  void constructPool(ir::Place Pool, const PoolMatch &Match, CallSite &Site, const GivenCapacity &Capacity);
  ir::Location literalOf(const clang::Expr *E) const;

  // LowerDesignators.cpp
  enum class Role : uint8_t { Object, Pool, Lease };
  ir::Place designated(const models::Designator &D, CallSite &Site, Role As = Role::Object);
  clang::QualType designatedType(const models::Designator &D, const CallSite &Site) const;
  std::optional<bool> holds(const models::CallTest &Test, const CallSite &Site); // nothing: the argument has no constant value here
  ir::ApiId apiOf(const FunctionMatch &Match, const models::Effect &Effect, CallSite &Site);
  ir::Storage storageOf(const ir::Place &Pool) const;

  UnitContext &Unit;
  const clang::FunctionDecl *F;
  ir::Function Result;
  std::optional<BodyIndex> Body;
  llvm::DenseMap<const clang::VarDecl *, ir::LocalId> Variables;
  llvm::DenseMap<const clang::Stmt *, ir::Place> Places;
  llvm::DenseMap<const clang::CFGBlock *, ir::BlockId> Blocks;
  std::vector<ir::BlockId> Sequence; // of Result.Blocks, as they are to be read
  llvm::DenseMap<const clang::Stmt *, ir::BlockId> Handlers;
  llvm::DenseSet<const clang::CFGBlock *> Rethrowing;         // the end of a handler that throws again by itself
  llvm::DenseSet<const clang::Stmt *> Values;                 // && and || whose value is kept, not only branched on
  llvm::DenseMap<const clang::Stmt *, ir::Place> Chosen;      // of a ?: with temporaries in its arms: true when the first arm was evaluated
  llvm::MapVector<const clang::VarDecl *, ir::Call> Deferred; // calls of lazy coroutines whose task is awaited here, by the task's variable
  llvm::DenseSet<const clang::LambdaExpr *> OpenClosures;     // those that have their function
  llvm::DenseSet<const clang::Expr *> InitialisedParts;       // of aggregates
  ir::BlockId Current;
  int CurrentTry = -1;
  bool CallMayThrow = false;                   // the call being lowered may throw, and no instruction says so yet
  bool CurrentEnds = false;                    // a call that never returns was lowered; the rest of the block is dead
  ir::Location DefaultUse;                     // the call whose default argument is being lowered
  const clang::VarDecl *Initialised = nullptr; // of lowerInitializer
};

} // namespace poolcheck::frontend
