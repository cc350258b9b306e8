// scan: --models ../../shims/shim.json
// expect-nothing
// Copies are forbidden, by hand, by a move constructor or by a member; or the destructor gives nothing back.
#include "shim_pool.h"
#include <memory>
#include <utility>

class Holder {
public:
  explicit Holder(shim::Pool *From) : From(From), Handle(shim_acquire(From)) {}
  ~Holder() {
    if (Handle)
      shim_release(From, Handle);
  }
  Holder(const Holder &) = delete;
  Holder &operator=(const Holder &) = delete;

private:
  shim::Pool *From;
  shim_conn *Handle;
};

class Movable {
public:
  explicit Movable(shim::Pool *From) : From(From), Handle(shim_acquire(From)) {}
  ~Movable() {
    if (Handle)
      shim_release(From, Handle);
  }
  Movable(Movable &&Other) : From(Other.From), Handle(std::exchange(Other.Handle, nullptr)) {}

private:
  shim::Pool *From;
  shim_conn *Handle;
};

class WithBuffer {
public:
  explicit WithBuffer(shim::Pool *From) : From(From), Handle(shim_acquire(From)) {}
  ~WithBuffer() {
    if (Handle)
      shim_release(From, Handle);
  }

private:
  std::unique_ptr<char[]> Buffer;
  shim::Pool *From;
  shim_conn *Handle;
};

class Borrower {
public:
  explicit Borrower(shim_conn *Handle) : Handle(Handle) {}
  ~Borrower() { shim_execute(Handle, "RESET"); }

private:
  shim_conn *Handle;
};
