#include "node.h"

int all(Node *First) {
  int Up = 0;
  for (Node *At = First; At; At = At->Next)
    Up += ask(*At);
  return Up;
}

bool compare(Node &A, Node &B) {
  if (A.Pool == B.Pool)
    return true;
  shim::Lease Db(*A.Pool);
  return Db->execute("SELECT 1") > 0 && ask(B);
}
