// A map from places to small values, made to be copied: copies share what they have in common, and equality looks at the rest only.
#pragma once

#include "ir/Place.h"

#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/iterator.h"

#include <functional>
#include <vector>

namespace poolcheck::analysis {

// Like a std::map, in the order of the places, except that an element does not change while it is there: it is replaced. A change ends all iterators.
template <class T> class PlaceMap {
public:
  using value_type = std::pair<const ir::Place, T>;

private:
  struct Element : llvm::RefCountedBase<Element> {
    value_type Pair;
    size_t Hash;
    Element(const ir::Place &P, T Value) : Pair(P, std::move(Value)), Hash(llvm::hash_combine(Pair.first, Pair.second)) {}
  };
  using Row = llvm::IntrusiveRefCntPtr<const Element>;
  struct Table : llvm::RefCountedBase<Table> {
    std::vector<Row> Rows; // sorted by place
    size_t Hash = 0;       // the sum of theirs
  };

public:
  class Iterator : public llvm::iterator_adaptor_base<Iterator, const Row *, std::random_access_iterator_tag, const value_type> {
  public:
    Iterator() = default;
    explicit Iterator(const Row *At) : Iterator::iterator_adaptor_base(At) {}
    const value_type &operator*() const { return (*this->I)->Pair; }
    const Row *row() const { return this->I; }
  };

  Iterator begin() const { return Iterator(rows().data()); }
  Iterator end() const { return Iterator(rows().data() + rows().size()); }
  size_t size() const { return rows().size(); }
  bool empty() const { return rows().empty(); }

  // The first element at P or after it.
  Iterator lower_bound(const ir::Place &P) const {
    return Iterator(std::partition_point(begin().row(), end().row(), [&](const Row &R) { return R->Pair.first < P; }));
  }
  Iterator find(const ir::Place &P) const {
    Iterator At = lower_bound(P);
    return At != end() && At->first == P ? At : end();
  }
  bool contains(const ir::Place &P) const { return find(P) != end(); }
  // The elements at Whole and at its parts.
  llvm::iterator_range<Iterator> within(const ir::Place &Whole) const {
    Iterator First = lower_bound(Whole), Last = First;
    while (Last != end() && Last->first.isWithin(Whole))
      ++Last;
    return {First, Last};
  }

  // Leaves an element that is there alone.
  void try_emplace(const ir::Place &P, const T &Value) {
    Iterator At = lower_bound(P);
    if (At == end() || At->first != P)
      insert(At, P, Value);
  }
  void insert_or_assign(const ir::Place &P, const T &Value) {
    Iterator At = lower_bound(P);
    if (At == end() || At->first != P)
      insert(At, P, Value);
    else if (At->second != Value)
      replace(At, Value);
  }
  void erase(Iterator At) {
    size_t Index = At - begin();
    erase(Index, Index + 1);
  }
  void eraseWithin(const ir::Place &Whole) {
    auto Gone = within(Whole);
    if (Gone.empty())
      return;
    erase(Gone.begin() - begin(), Gone.end() - begin());
  }
  void clear() { Shared.reset(); }

  // IsGone is asked in order, once for each element, and may look at the map.
  template <class Predicate> void eraseIf(Predicate IsGone) {
    const Row *Next = begin().row(), *End = end().row();
    auto Asked = [&](const Row &R) { return IsGone(R->Pair); };
    Next = std::find_if(Next, End, Asked);
    if (Next == End)
      return; // what nothing is erased from stays shared
    std::vector<Row> Kept(begin().row(), Next++);
    std::copy_if(Next, End, std::back_inserter(Kept), std::not_fn(Asked));
    llvm::IntrusiveRefCntPtr<Table> New = llvm::makeIntrusiveRefCnt<Table>();
    for (const Row &R : Kept)
      New->Hash += R->Hash;
    New->Rows = std::move(Kept);
    Shared = std::move(New);
  }

  // Keeps what Other has as well.
  void keepCommon(const PlaceMap &Other) {
    if (Shared == Other.Shared)
      return;
    Iterator Next = Other.begin();
    eraseIf([&](const value_type &E) {
      while (Next != Other.end() && &*Next != &E && Next->first < E.first)
        ++Next;
      return Next == Other.end() || (&*Next != &E && !(Next->first == E.first && Next->second == E.second));
    });
  }

  // Visits the elements that Other has not, or has with another value.
  template <class Function> void forEachUnlike(const PlaceMap &Other, Function Visit) const {
    if (Shared == Other.Shared)
      return;
    Iterator Next = Other.begin();
    for (Iterator At = begin(); At != end(); ++At) {
      while (Next != Other.end() && *Next.row() != *At.row() && Next->first < At->first)
        ++Next;
      if (Next == Other.end() || (*Next.row() != *At.row() && *Next != *At))
        Visit(*At);
    }
  }

  // Replaces each value for which Change, given a copy, returns true. IsAffected sees the value first.
  template <class Test, class Function> void change(Test IsAffected, Function Change) {
    for (size_t I = 0; I < size(); ++I) {
      Iterator At = begin() + I;
      if (!IsAffected(At->second))
        continue;
      T Value = At->second;
      Change(Value);
      if (Value != At->second)
        replace(At, std::move(Value));
    }
  }

  bool operator==(const PlaceMap &Other) const {
    auto IsSame = [](const Row &A, const Row &B) { return A == B || (A->Hash == B->Hash && A->Pair == B->Pair); };
    return Shared == Other.Shared ||
           (hash() == Other.hash() && size() == Other.size() && std::equal(begin().row(), end().row(), Other.begin().row(), IsSame));
  }

private:
  llvm::IntrusiveRefCntPtr<Table> Shared;

  const std::vector<Row> &rows() const {
    static const std::vector<Row> None;
    return Shared ? Shared->Rows : None;
  }
  size_t hash() const { return Shared ? Shared->Hash : 0; }
  Table &own() {
    if (!Shared)
      Shared = llvm::makeIntrusiveRefCnt<Table>();
    else if (Shared->UseCount() > 1)
      Shared = llvm::makeIntrusiveRefCnt<Table>(*Shared);
    return *Shared;
  }
  void erase(size_t First, size_t Last) {
    Table &Own = own();
    for (size_t I = First; I < Last; ++I)
      Own.Hash -= Own.Rows[I]->Hash;
    Own.Rows.erase(Own.Rows.begin() + First, Own.Rows.begin() + Last);
  }
  static Row make(const ir::Place &P, T Value) { return llvm::makeIntrusiveRefCnt<const Element>(P, std::move(Value)); }
  void insert(Iterator At, const ir::Place &P, const T &Value) {
    size_t Index = At - begin();
    Row New = make(P, Value); // P and Value may lie in an element
    Table &Own = own();
    Own.Hash += New->Hash;
    Own.Rows.insert(Own.Rows.begin() + Index, std::move(New));
  }
  void replace(Iterator At, T Value) {
    size_t Index = At - begin();
    Row New = make(At->first, std::move(Value));
    Table &Own = own();
    Own.Hash += New->Hash - Own.Rows[Index]->Hash;
    Own.Rows[Index] = std::move(New);
  }
};

} // namespace poolcheck::analysis
