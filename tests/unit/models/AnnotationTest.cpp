// Models in source: [[clang::annotate("poolcheck::…")]].
#include "models/Load.h"

#include <gtest/gtest.h>

namespace poolcheck::models {
namespace {

using Base = Designator::Base;

Annotation annotation(llvm::StringRef Text) {
  llvm::Expected<Annotation> A = parseAnnotation(Text);
  if (A)
    return *A;
  ADD_FAILURE() << llvm::toString(A.takeError());
  return {};
}
Effect completed(llvm::StringRef Text, AnnotatedFunction On) {
  Effect E = annotation(Text).Effect;
  completeAnnotation(E, On);
  return E;
}
std::string errorOf(llvm::StringRef Text) {
  llvm::Expected<Annotation> A = parseAnnotation(Text);
  return A ? "no error" : llvm::toString(A.takeError());
}

constexpr AnnotatedFunction Method{.IsMethod = true, .HasResult = true};
constexpr AnnotatedFunction VoidMethod{.IsMethod = true, .Parameters = 1};
constexpr AnnotatedFunction Constructor{.IsMethod = true, .IsConstructor = true, .Parameters = 1};
constexpr AnnotatedFunction Function{.HasResult = true, .Parameters = 1};
constexpr AnnotatedFunction VoidFunction{.Parameters = 2};

TEST(Annotations, acquireDefaults) {
  Effect E = completed("poolcheck::acquire", Method);
  EXPECT_EQ(E.Kind, EffectKind::Acquire);
  EXPECT_EQ(E.Pool.Root, Base::This);
  EXPECT_EQ(E.Lease.Root, Base::Result);
  ASSERT_EQ(E.Exhausted.size(), 1u);
  EXPECT_EQ(E.Exhausted[0].Then, ir::Exhaustion::Waits);
  EXPECT_EQ(completed("poolcheck::acquire", VoidMethod).Lease.Argument, 0u);
  EXPECT_EQ(completed("poolcheck::acquire", Constructor).Lease.Root, Base::This);
  EXPECT_EQ(completed("poolcheck::acquire", Constructor).Pool.Root, Base::Argument);
  EXPECT_EQ(completed("poolcheck::acquire", Function).Pool.Root, Base::Argument);
  EXPECT_EQ(completed("poolcheck::acquire", VoidFunction).Lease.Argument, 1u);
}

TEST(Annotations, settingsWinOverDefaults) {
  Effect E = completed("poolcheck::acquire(pool=global pools.[argument 0], exhausted=null, kind=raw, success=0)", Function);
  EXPECT_EQ(E.Pool.Global, "pools");
  EXPECT_EQ(E.Pool.KeyArgument, 0u);
  EXPECT_EQ(E.Exhausted[0].Then, ir::Exhaustion::ReturnsNull);
  EXPECT_EQ(E.LeaseIs, ir::LeaseKind::Raw);
  EXPECT_EQ(E.Success, 0);
}

TEST(Annotations, otherEffects) {
  EXPECT_EQ(completed("poolcheck::release", Method).Lease.Root, Base::This);
  EXPECT_EQ(completed("poolcheck::release", VoidMethod).Lease.Argument, 0u);
  EXPECT_EQ(completed("poolcheck::release", VoidFunction).Lease.Argument, 1u);
  EXPECT_TRUE(completed("poolcheck::release(nulls=true)", VoidMethod).Nulls);
  EXPECT_EQ(completed("poolcheck::construct-pool(capacity=argument 0)", Constructor).Object.Root, Base::This);
  EXPECT_EQ(completed("poolcheck::construct-pool", Function).Object.Root, Base::Result);
  EXPECT_EQ(completed("poolcheck::begin", Method).Lease.Root, Base::This);
  EXPECT_EQ(completed("poolcheck::commit", Function).Object.Root, Base::Argument);
  Effect OnMethod = completed("poolcheck::execute", Method), OnFunction = completed("poolcheck::execute", Function);
  EXPECT_EQ(OnMethod.Sql.Argument, 0u);
  EXPECT_EQ(OnFunction.Lease.Argument, 0u);
  EXPECT_EQ(OnFunction.Sql.Argument, 1u);
  EXPECT_EQ(completed("poolcheck::never-returns", Function).Kind, EffectKind::NeverReturns);
}

TEST(Annotations, classes) {
  Annotation Pool = annotation("poolcheck::pool(defaultCapacity=4)");
  EXPECT_EQ(Pool.Is, Annotation::Kind::Pool);
  EXPECT_EQ(Pool.Pool.DefaultCapacity, 4);
  EXPECT_EQ(Pool.Pool.Type, "");
  Annotation Lease = annotation("poolcheck::lease(kind=raw, api=kept)");
  EXPECT_EQ(Lease.Is, Annotation::Kind::Lease);
  EXPECT_EQ(Lease.Lease.Kind, ir::LeaseKind::Raw);
  EXPECT_EQ(Lease.Lease.ApiTransaction, ir::TransactionEnd::Kept);
  EXPECT_EQ(annotation("poolcheck::lease").Lease.Kind, ir::LeaseKind::Scoped);
}

TEST(Annotations, errors) {
  EXPECT_EQ(errorOf("poolcheck::aquire").find("annotation \"poolcheck::aquire\": unknown effect 'aquire'; did you mean 'acquire'? "), 0u);
  EXPECT_EQ(errorOf("poolcheck::acquire(exausted=waits)"),
            "annotation \"poolcheck::acquire(exausted=waits)\": unknown key 'exausted' in 'acquire'; did you mean "
            "'exhausted'? allowed: pool, lease, exhausted, kind, type, success, failure");
  for (llvm::StringRef Text :
       {"poolcheck::acquire(pool=this", "poolcheck::acquire(pool)", "poolcheck::acquire(pool=)", "poolcheck::acquire(pool=this, pool=this)"})
    EXPECT_EQ(errorOf(Text), ("annotation \"" + Text + "\": expected poolcheck::WORD or poolcheck::WORD(SETTING=VALUE, ...)").str());
}

} // namespace
} // namespace poolcheck::models
