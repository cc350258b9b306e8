// Each instruction and terminator with every option, against the struct it stands for: a field that the syntax forgot fails here.
#include "ir/Text.h"
#include "ir/Words.h"

#include <gtest/gtest.h>

#include <set>

namespace poolcheck::ir {

namespace {

const Place A = Place::local(LocalId{0}), B = Place::local(LocalId{1});
const ApiId Row{0};
const EntityId G{1};
const BlockId Entry{0}, Other{1};
const Operand OfA = {Operand::Kind::Place, false, 0, {}, {}, A};
const Operand Seven = {Operand::Kind::Int, false, 7, {}, {}, {}};
const Location There = {FileId{0}, 40, 1, 5, 3};
const Operand OfB = {Operand::Kind::Place, false, 0, {}, {}, B};

struct InstructionText {
  const char *Line;
  InstructionData Data;
};
const InstructionText Instructions[] = {
    {"construct-pool %a row capacity %b heap needs-no-locals", ConstructPool{A, Row, OfB, Storage::Heap, true, {}}},
    {"construct-pool %a row", ConstructPool{A, Row, {}, Storage::Automatic, false, {}}},
    {"construct-pool %a row static", ConstructPool{A, Row, {}, Storage::Static, false, {}}},
    {"construct-pool %a row member", ConstructPool{A, Row, {}, Storage::Member, false, {}}},
    {"construct-pool %a row temporary", ConstructPool{A, Row, {}, Storage::Temporary, false, {}}},
    {"construct-pool %a row capacity 7 literal !0:5:3+1@40", ConstructPool{A, Row, Seven, Storage::Automatic, false, There}},
    {"set-capacity %a %b row", SetCapacity{A, OfB, Row, {}}},
    {"set-capacity %a ?", SetCapacity{A, {}, {}, {}}},
    {"set-capacity %a 7 literal !0:5:3+1@40", SetCapacity{A, Seven, {}, There}},
    {"acquire %a from %b row", Acquire{A, B, Row, {}}},
    {"acquire %a from %b row when %b != 7", Acquire{A, B, Row, StatusTest{B, 7, true}}},
    {"acquire %a from %b row when %b == -1", Acquire{A, B, Row, StatusTest{B, -1, false}}},
    {"release %a row nulls", Release{A, Row, true, false}},
    {"release %a not-null", Release{A, {}, false, true}},
    {"release %a", Release{A, {}, false, false}},
    {"begin %a row guard %b rolls-back", Begin{A, Row, B, GuardEnd::RollsBack}},
    {"begin %a row guard %b commits", Begin{A, Row, B, GuardEnd::Commits}},
    {"begin %a", Begin{A, {}, {}, GuardEnd::Nothing}},
    {"commit %a", Commit{A}},
    {"rollback %a", Rollback{A}},
    {"execute %a %b row", Execute{A, OfB, Row}},
    {"open-cursor %a on %b slot", OpenCursor{A, B, CursorHold::Slot}},
    {"open-cursor %a on %b", OpenCursor{A, B, CursorHold::Busy}},
    {"open-cursor %a on %b derived", OpenCursor{A, B, CursorHold::Derived}},
    {"use %a", Use{A}},
    {"close-cursor %a", CloseCursor{A}},
    {"keepalive %a row", Keepalive{A, Row, KeepaliveKind::Ping}},
    {"keepalive %a reconnect", Keepalive{A, {}, KeepaliveKind::Reconnect}},
    {"keepalive %a reset", Keepalive{A, {}, KeepaliveKind::Reset}},
    {"call virtual @g through %a(%a, %b) -> %b", Call{B, ResultKind::Value, G, A, true, {OfA, OfB}}},
    {"call ?() -> ref %b", Call{B, ResultKind::Reference, {}, {}, false, {}}},
    {"call @g()", Call{{}, ResultKind::None, G, {}, false, {}}},
    {"call @g() -> _", Call{{}, ResultKind::Value, G, {}, false, {}}},
    {"construct %a by @g(%b)", Construct{A, G, {OfB}}},
    {"destroy %a by @g", Destroy{A, G}},
    {"destroy %a", Destroy{A, {}}},
    {"move %a = %b", Move{A, B}},
    {"copy %a = %b", Copy{A, B}},
    {"bind %a = %b", Bind{A, B}},
    {"store %a = %b", Store{A, OfB}},
    {"store %a = %b added", Store{A, OfB, true}},
    {"suspend await on %a", Suspend{SuspendKind::Await, A}},
    {"suspend yield", Suspend{SuspendKind::Yield, {}}},
    {"block sleep", Block{BlockKind::Sleep, {}}},
    {"block join on %a", Block{BlockKind::Join, A}},
    {"block wait on %a", Block{BlockKind::Wait, A}},
    {"block io on %a", Block{BlockKind::Io, A}},
    {"spawn %a(%b) later", Spawn{OfA, SpawnWhen::Later, {OfB}}},
    {"spawn %a()", Spawn{OfA, SpawnWhen::OtherTask, {}}},
    {"reveal %a", Reveal{A}},
};

struct TerminatorText {
  const char *Line;
  TerminatorData Data;
};
const TerminatorText Terminators[] = {
    {"jump ^other", Jump{Other}},
    {"if %a then ^entry else ^other", Branch{{Condition::Kind::IsTrue, A, 0}, Entry, Other}},
    {"if null %a then ^other else ^entry", Branch{{Condition::Kind::IsNull, A, 0}, Other, Entry}},
    {"if %a == -3 then ^other else ^entry", Branch{{Condition::Kind::Equals, A, -3}, Other, Entry}},
    {"if %a < 1 then ^other else ^entry", Branch{{Condition::Kind::Less, A, 1}, Other, Entry}},
    {"if ? then ^other else ^entry", Branch{{}, Other, Entry}},
    {"switch %a case -1: ^entry case 2: ^other else ^other", Switch{A, {{-1, Entry}, {2, Other}}, Other}},
    {"switch _ else ^entry", Switch{{}, {}, Entry}},
    {"return", Return{}},
    {"throw", Throw{}},
    {"unreachable", Unreachable{}},
};

BasicBlock firstBlock(llvm::StringRef Lines) {
  std::string Text = ("file 0 \"a.cpp\"\napi row: x\nentity @f name \"f()\"\nentity @g name \"g()\"\nfunc @f(%a, %b) {\n^entry:\n" + Lines +
                      "\n^other:\n  return\n}\n")
                         .str();
  auto M = parse(Text, "t.ir");
  if (M)
    return M->Functions[0].Blocks[0];
  ADD_FAILURE() << llvm::toString(M.takeError());
  return {};
}

TEST(InstructionText, EveryInstruction) {
  std::set<size_t> Seen;
  for (const InstructionText &I : Instructions) {
    BasicBlock Block = firstBlock(std::string(I.Line) + "\nreturn");
    ASSERT_EQ(Block.Instructions.size(), 1u) << I.Line;
    EXPECT_TRUE(Block.Instructions[0].Data == I.Data) << I.Line;
    Seen.insert(I.Data.index());
  }
  EXPECT_EQ(Seen.size(), wordsOf(InstructionData()).size());
}

TEST(InstructionText, EveryTerminator) {
  std::set<size_t> Seen;
  for (const TerminatorText &T : Terminators) {
    EXPECT_TRUE(firstBlock(T.Line).Terminator == T.Data) << T.Line;
    Seen.insert(T.Data.index());
  }
  EXPECT_EQ(Seen.size(), wordsOf(TerminatorData()).size());
}

} // namespace

} // namespace poolcheck::ir
