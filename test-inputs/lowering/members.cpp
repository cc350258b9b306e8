// Members through this, through a pointer, through a parameter, and in an anonymous union.
// scan: --models ../shims/shim.json
#include "shim_pool.h"

class Node {
  shim::Lease Held;
  Node *Next = nullptr;
  union {
    shim_conn *Raw;
    int Number;
  };

public:
  Node *pass(Node &Other) {
    Held = static_cast<shim::Lease &&>(Other.Held);
    this->Next->Held.release();
    (*this).Next = &Other;
    Raw = nullptr;
    return this;
  }
  Node &self() { return *this; }
};

void chain(Node &A, Node &B) { A.self().pass(B)->self(); }
