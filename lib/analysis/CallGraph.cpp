#include "analysis/CallGraph.h"

#include <algorithm>
#include <set>

namespace poolcheck::analysis {

using ir::Operand;

namespace {

class Callees {
public:
  Callees(const Context &Ctx, llvm::function_ref<void(FunctionId, bool)> Visit) : Ctx(Ctx), Visit(Visit) {}

  void visit(const ir::Function &F) {
    for (const ir::BasicBlock &Block : F.Blocks)
      for (const ir::Instruction &I : Block.Instructions)
        std::visit(*this, I.Data);
  }
  bool usesPools() const { return UsesPools; }

  template <class PoolInstruction> void operator()(const PoolInstruction &) { UsesPools = true; }
  void operator()(const ir::Move &) {}
  void operator()(const ir::Copy &) {}
  void operator()(const ir::Bind &) {}
  void operator()(const ir::Suspend &) {}
  void operator()(const ir::Block &) {}
  void operator()(std::monostate) {}
  void operator()(const ir::Spawn &I) {
    mention(I.Callee);
    mentionAll(I.Arguments);
  }
  void operator()(const ir::Call &I) {
    if (I.IsVirtual)
      for (FunctionId Target : Ctx.implementations(I.Callee))
        Visit(Target, true);
    else
      call(I.Callee);
    mentionAll(I.Arguments);
  }
  void operator()(const ir::Construct &I) {
    call(I.Constructor);
    mentionAll(I.Arguments);
  }
  void operator()(const ir::Destroy &I) { call(I.Destructor); }
  void operator()(const ir::Store &I) { mention(I.Value); }

private:
  void call(ir::EntityId E) {
    if (FunctionId Target = Ctx.definition(E); Target.isValid())
      Visit(Target, true);
  }
  void mention(const Operand &O) {
    FunctionId Target = O.Is == Operand::Kind::Function ? Ctx.definition(O.Function) : FunctionId();
    if (Target.isValid())
      Visit(Target, false);
  }
  void mentionAll(llvm::ArrayRef<Operand> All) {
    for (const Operand &O : All)
      mention(O);
  }

  const Context &Ctx;
  llvm::function_ref<void(FunctionId, bool)> Visit;
  bool UsesPools = false;
};

// Tarjan's algorithm with a stack of its own, so that a long chain of calls cannot exhaust ours.
class Tarjan {
public:
  explicit Tarjan(const Context &Ctx) : Nodes(Ctx.module().Functions.size()) {
    for (uint32_t I = 0; I < Nodes.size(); ++I) {
      std::set<FunctionId> Found;
      auto Add = [&](FunctionId Callee, bool) { Found.insert(Callee); };
      Callees Visitor(Ctx, Add);
      Visitor.visit(Ctx[FunctionId{I}]);
      Nodes[I].Callees.assign(Found.begin(), Found.end());
      Nodes[I].ReachesPools = Visitor.usesPools();
    }
  }

  std::vector<Component> run() {
    for (uint32_t I = 0; I < Nodes.size(); ++I)
      if (!Nodes[I].Number)
        explore(I);
    return std::move(Components);
  }

private:
  struct Node {
    std::vector<FunctionId> Callees;
    size_t NextCallee = 0;
    uint32_t Number = 0, Low = 0, Left = 0;
    bool IsOnStack = false;
    bool ReachesPools = false;
  };

  void push(uint32_t I) {
    Nodes[I].Number = Nodes[I].Low = ++Count;
    Nodes[I].IsOnStack = true;
    Stack.push_back(I);
    Path.push_back(I);
  }

  void explore(uint32_t Root) {
    push(Root);
    while (!Path.empty()) {
      uint32_t I = Path.back();
      Node &Here = Nodes[I];
      if (Here.NextCallee < Here.Callees.size()) {
        uint32_t Callee = Here.Callees[Here.NextCallee++].Index;
        if (!Nodes[Callee].Number)
          push(Callee);
        else if (Nodes[Callee].IsOnStack)
          Here.Low = std::min(Here.Low, Nodes[Callee].Number);
        continue;
      }
      Path.pop_back();
      Here.Left = ++LeftCount;
      for (FunctionId Callee : Here.Callees)
        Here.ReachesPools |= Nodes[Callee.Index].ReachesPools;
      if (!Path.empty())
        Nodes[Path.back()].Low = std::min(Nodes[Path.back()].Low, Here.Low);
      if (Here.Low == Here.Number)
        emit(I);
    }
  }

  void emit(uint32_t Root) {
    Component New;
    uint32_t I;
    do {
      I = Stack.back();
      Stack.pop_back();
      Nodes[I].IsOnStack = false;
      New.Functions.push_back(FunctionId{I});
      New.ReachesPools |= Nodes[I].ReachesPools;
    } while (I != Root);
    for (FunctionId Member : New.Functions)
      Nodes[Member.Index].ReachesPools = New.ReachesPools;
    llvm::sort(New.Functions, [&](FunctionId A, FunctionId B) { return Nodes[A.Index].Left < Nodes[B.Index].Left; });
    New.IsRecursive = New.Functions.size() > 1 || llvm::is_contained(Nodes[Root].Callees, FunctionId{Root});
    Components.push_back(std::move(New));
  }

  std::vector<Node> Nodes;
  std::vector<uint32_t> Stack, Path;
  std::vector<Component> Components;
  uint32_t Count = 0, LeftCount = 0;
};

} // namespace

void forEachCallee(const Context &Ctx, FunctionId Caller, llvm::function_ref<void(FunctionId, bool)> Visit) {
  Callees(Ctx, Visit).visit(Ctx[Caller]);
}

std::vector<Component> bottomUp(const Context &Ctx) { return Tarjan(Ctx).run(); }

} // namespace poolcheck::analysis
