// Each feature of the language, read into the structures that the frontend uses.
#include "models/Load.h"

#include <gtest/gtest.h>

namespace poolcheck::models {
namespace {

Model parseOrFail(const std::string &Body) {
  llvm::Expected<Model> M = parse("{ \"poolcheck\": 1, \"library\": \"L\", \"source\": \"S\",\n" + Body + " }", "m.json");
  if (M)
    return std::move(*M);
  ADD_FAILURE() << llvm::toString(M.takeError());
  return {};
}

// The effects of the one function that does this.
std::vector<Effect> effectsOf(const std::string &Does) {
  Model M = parseOrFail("\"functions\": [ { \"name\": \"f\", \"does\": [ " + Does + " ] } ]");
  return M.Functions.size() == 1 ? M.Functions[0].Effects : std::vector<Effect>();
}
Effect effect(const std::string &Does) {
  std::vector<Effect> Effects = effectsOf(Does);
  EXPECT_EQ(Effects.size(), 1u);
  return Effects.empty() ? Effect() : Effects[0];
}

using Base = Designator::Base;

TEST(Parse, header) {
  Model M = parseOrFail("\"$schema\": \"x\"");
  EXPECT_EQ(M.Library, "L");
  EXPECT_EQ(M.Source, "S");
  EXPECT_EQ(M.Path, "m.json");
}

TEST(Parse, types) {
  Model M = parseOrFail(R"("pools": [ { "type": "P" }, { "type": "Q", "defaultCapacity": 8, "longLived": false, "note": "n" } ],
    "leases": [ { "type": "C", "kind": "shared", "openTransaction": { "api": "rolled-back", "sql": "kept" } }, { "type": "D", "kind": "raw" } ])");
  ASSERT_EQ(M.Pools.size(), 2u);
  EXPECT_EQ(M.Pools[0].DefaultCapacity, std::nullopt);
  EXPECT_TRUE(M.Pools[0].IsLongLived);
  EXPECT_EQ(M.Pools[1].DefaultCapacity, 8);
  EXPECT_FALSE(M.Pools[1].IsLongLived);
  ASSERT_EQ(M.Leases.size(), 2u);
  EXPECT_EQ(M.Leases[0].Kind, ir::LeaseKind::Shared);
  EXPECT_EQ(M.Leases[0].ApiTransaction, ir::TransactionEnd::RolledBack);
  EXPECT_EQ(M.Leases[0].SqlTransaction, ir::TransactionEnd::Kept);
  EXPECT_EQ(M.Leases[1].ApiTransaction, ir::TransactionEnd::Unknown);
}

TEST(Parse, functionsInOrderWithLines) {
  Model M = parseOrFail(R"json("functions": [
    { "name": ["a", "b"], "parameters": ["int", "*&&", "..."], "does": ["never-returns"] },
    { "matcher": "functionDecl()",
      "does": [ { "never-returns": {} } ] } ])json");
  ASSERT_EQ(M.Functions.size(), 3u);
  EXPECT_EQ(M.Functions[0].Name, "a");
  EXPECT_EQ(M.Functions[1].Name, "b");
  EXPECT_EQ(M.Functions[1].Parameters, (std::vector<std::string>{"int", "*&&", "..."}));
  EXPECT_EQ(M.Functions[1].Effects.size(), 1u);
  EXPECT_EQ(M.Functions[0].Row, 3u);
  EXPECT_EQ(M.Functions[1].Row, 3u);
  EXPECT_EQ(M.Functions[2].Matcher, "functionDecl()");
  EXPECT_EQ(M.Functions[2].Parameters, std::nullopt);
  EXPECT_EQ(M.Functions[2].Effects[0].Kind, EffectKind::NeverReturns);
  EXPECT_EQ(M.Functions[2].Row, 4u);
}

TEST(Parse, acquireByStatus) {
  Effect E = effect(R"({ "acquire": { "pool": "*argument 0", "lease": "*argument 1", "kind": "raw", "success": 0,
    "exhausted": [ { "when": "argument 2 negative", "then": "waits" }, { "then": "times-out" } ] } })");
  EXPECT_EQ(E.Kind, EffectKind::Acquire);
  EXPECT_TRUE(E.Pool.IsPointee);
  EXPECT_EQ(E.Lease.Argument, 1u);
  EXPECT_EQ(E.LeaseIs, ir::LeaseKind::Raw);
  EXPECT_EQ(E.Success, 0);
  EXPECT_FALSE(E.SuccessIsNegated);
  ASSERT_EQ(E.Exhausted.size(), 2u);
  EXPECT_EQ(E.Exhausted[0].When.Is, CallTest::Kind::IsNegative);
  EXPECT_EQ(E.Exhausted[0].When.Argument, 2u);
  EXPECT_EQ(E.Exhausted[0].Then, ir::Exhaustion::Waits);
  EXPECT_EQ(E.Exhausted[1].When.Is, CallTest::Kind::Always);
  EXPECT_EQ(E.Exhausted[1].Then, ir::Exhaustion::TimesOut);
}

TEST(Parse, acquireByFailureAndCondition) {
  Effect E = effect(R"({ "when": "argument 0 false", "acquire": { "pool": "this", "lease": "result", "failure": -1, "exhausted": "grows" } })");
  EXPECT_EQ(E.When.Is, CallTest::Kind::IsFalse);
  EXPECT_EQ(E.Success, -1);
  EXPECT_TRUE(E.SuccessIsNegated);
  EXPECT_EQ(E.LeaseIs, std::nullopt);
  EXPECT_EQ(E.Exhausted[0].Then, ir::Exhaustion::Grows);
}

TEST(Parse, poolsAndReleases) {
  Effect Pool = effect(R"({ "construct-pool": { "pool": "this", "capacity": "argument 3" } })");
  EXPECT_EQ(Pool.Object.Root, Base::This);
  EXPECT_EQ(Pool.Capacity.From.Argument, 3u);
  EXPECT_FALSE(effect(R"({ "construct-pool": { "pool": "this" } })").Capacity.From.isSet());
  Effect Text = effect(R"({ "set-capacity": { "pool": "this", "capacity": { "text": "argument 0", "pattern": "max=([0-9]+)$", "default": 9 } } })");
  EXPECT_EQ(Text.Capacity.Pattern, "max=([0-9]+)$");
  EXPECT_EQ(Text.Capacity.Default, 9);
  Effect Release = effect(R"({ "release": { "lease": "*argument 0", "nulls": true } })");
  EXPECT_EQ(Release.Lease.Root, Base::Argument);
  EXPECT_TRUE(Release.Nulls);
  Effect Borrow = effect(R"({ "borrow": { "pool": "this", "exhausted": "queues" } })");
  EXPECT_FALSE(Borrow.Sql.isSet());
  EXPECT_EQ(Borrow.Exhausted[0].Then, ir::Exhaustion::Queues);
}

TEST(Parse, transactions) {
  Effect Guarded = effect(R"({ "begin": { "lease": "argument 0", "guard": "this", "atEnd": "commits" } })");
  EXPECT_EQ(Guarded.Guard.Root, Base::This);
  EXPECT_EQ(Guarded.AtEnd, ir::GuardEnd::Commits);
  EXPECT_FALSE(effect(R"({ "begin": { "lease": "this" } })").Guard.isSet());
  EXPECT_EQ(effect(R"({ "commit": { "target": "this" } })").Object.Root, Base::This);
  EXPECT_EQ(effect(R"({ "rollback": { "target": "argument 1" } })").Object.Argument, 1u);
  EXPECT_EQ(effect(R"({ "execute": { "lease": "this", "sql": "argument 0" } })").Sql.Root, Base::Argument);
  EXPECT_EQ(effect(R"({ "open-cursor": { "cursor": "result", "lease": "this", "holds": "slot" } })").Holds, ir::CursorHold::Slot);
  EXPECT_EQ(effect(R"({ "keepalive": { "lease": "this", "kind": "reset" } })").Keepalive, ir::KeepaliveKind::Reset);
}

TEST(Parse, objects) {
  std::vector<Effect> Effects =
      effectsOf(R"({ "names": { "object": "result.*", "from": "this.^" } }, { "moves": { "object": "this.^", "from": "*argument 0" } },
    { "copies": { "object": "this", "from": "argument 0" } }, { "ends": { "object": "this.[]" } }, { "close-cursor": { "cursor": "this" } },
    { "text": { "object": "this", "from": "argument 0", "prefix": true } })");
  ASSERT_EQ(Effects.size(), 6u);
  EXPECT_EQ(Effects[0].Kind, EffectKind::Names);
  EXPECT_EQ(Effects[0].Object.Path, std::vector<std::string>{"*"});
  EXPECT_EQ(Effects[0].From.Path, std::vector<std::string>{"^"});
  EXPECT_EQ(Effects[1].Kind, EffectKind::Moves);
  EXPECT_EQ(Effects[2].Kind, EffectKind::Copies);
  EXPECT_EQ(Effects[3].Kind, EffectKind::Ends);
  EXPECT_EQ(Effects[4].Kind, EffectKind::CloseCursor);
  EXPECT_TRUE(Effects[5].IsPrefix);
}

TEST(Parse, constructsFromTemplateArguments) {
  Effect OfFunction = effect(R"({ "constructs": { "object": "result.^", "type": 1, "arguments": 2 } })");
  EXPECT_EQ(OfFunction.TypeArgument, 1u);
  EXPECT_FALSE(OfFunction.TypeIsOfClass);
  EXPECT_EQ(OfFunction.Argument, 2u);
  Effect OfClass = effect(R"({ "constructs": { "object": "this.[]", "type": "class 0", "arguments": 0 } })");
  EXPECT_EQ(OfClass.TypeArgument, 0u);
  EXPECT_TRUE(OfClass.TypeIsOfClass);
}

TEST(Parse, functionValues) {
  Effect Listed = effect(R"({ "invokes": { "function": 2, "with": ["argument 0.*", "result"] } })");
  EXPECT_EQ(Listed.Argument, 2u);
  EXPECT_FALSE(Listed.Object.isSet());
  EXPECT_EQ(Listed.With.size(), 2u);
  EXPECT_EQ(Listed.WithFrom, std::nullopt);
  Effect Stored = effect(R"({ "invokes": { "function": "this", "with": "arguments from 1" } })");
  EXPECT_EQ(Stored.Object.Root, Base::This);
  EXPECT_EQ(Stored.WithFrom, 1u);
  EXPECT_EQ(effect(R"({ "spawns": { "function": 0, "runs": "later" } })").Runs, ir::SpawnWhen::Later);
  Effect Join = effect(R"({ "blocks": { "kind": "join", "on": "this" } })");
  EXPECT_EQ(Join.Blocks, ir::BlockKind::Join);
  EXPECT_EQ(Join.Object.Root, Base::This);
}

TEST(Parse, byteOrderMarkShiftsNothing) {
  EXPECT_EQ(
      llvm::toString(parse("\xEF\xBB\xBF{ \"poolchek\": 1 }", "m").takeError()),
      "m:1:6: unknown key 'poolchek' in a model; did you mean 'poolcheck'? allowed: $schema, poolcheck, library, source, pools, leases, functions");
}

} // namespace
} // namespace poolcheck::models
