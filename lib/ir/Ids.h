// Typed indices into the tables of an ir::Module or ir::Function. An id has a meaning only together with the module or function it came from;
// a LocalId cannot be passed where a BlockId is wanted.
#pragma once

#include <compare>
#include <cstdint>

namespace poolcheck::ir {

template <class Tag> struct Id {
  uint32_t Index = ~0u;

  constexpr bool isValid() const { return Index != ~0u; }
  constexpr auto operator<=>(const Id &) const = default;
};

// A source file named by the module.
using FileId = Id<struct FileTag>;
// A function, a global variable or a static local: USR and display name.
using EntityId = Id<struct EntityTag>;
// An interned string: a field's name, a string constant, a type's spelling.
using NameId = Id<struct NameTag>;
// One row of the module's table of library facts (Api).
using ApiId = Id<struct ApiTag>;
// Within a function.
using LocalId = Id<struct LocalTag>;
using BlockId = Id<struct BlockTag>;
using TryId = Id<struct TryTag>;

} // namespace poolcheck::ir
