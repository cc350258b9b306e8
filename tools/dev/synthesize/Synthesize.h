// Synthetic programs of any size, for measuring how link and analysis grow: the shape of a server with a data layer, as text of pool IR.
//
// Ten units are a subsystem with a pool of its own: one unit takes leases, two call it, seven cannot reach a pool. Each unit has a hundred functions,
// ten of them inline functions of a header that the subsystem shares. Most calls go to functions made before; one in fifty closes a cycle, one in
// twenty is virtual.
#pragma once

#include <cstdint>
#include <string>

namespace poolcheck::dev {

inline constexpr uint64_t FunctionsPerUnit = 100, UnitsPerSubsystem = 10;

struct SyntheticUnit {
  std::string MainFile;
  std::string Ir;
};

// The unit number Index. Depends on Index alone, so a larger program has the units of a smaller one and more.
SyntheticUnit synthesize(uint64_t Index);

} // namespace poolcheck::dev
