// What a function does, seen by its callers: stated over its parameters, the object, static storage and the result.
#pragma once

#include "analysis/State.h"

namespace poolcheck::analysis {

// A lease that a function of the program holds on its own while it runs a callback.
struct HeldInside {
  ir::Place Pool;
  ir::ApiId Api;
  TraceId Taken;
  bool operator==(const HeldInside &) const = default;
};

// Something that happens while the function runs and whose meaning depends on the caller.
struct Event {
  enum class Kind : uint8_t {
    Acquire,   // takes a lease from the pool at Place
    Execute,   // sends the text at Place on a lease that ends inside
    Use,       // uses the caller's lease at Place
    Keepalive, // pings or reconnects the caller's lease at Place
    Callback,  // calls the function value at Place
    Demand     // the function at the end of Path has reported a nested acquire on the pool at Place: how many leases has it?
  };
  Kind Is = Kind::Acquire;
  ir::Place Place;
  TraceId Path; // to the event, from the function that the summary is of
  ir::ApiId Api;
  // What held on the way, about values at entry.
  KnownPlaces Conditions;
  // Leases of the caller at these places had ended before, or the function itself has reported what they lead to.
  std::vector<ir::Place> Excluded;

  ir::KeepaliveKind Ping = ir::KeepaliveKind::Ping; // Keepalive
  TraceId Taken, End;                               // Execute: of the lease
  ir::Place Pool;                                   // Execute: of the lease; may be invalid
  std::vector<ir::Operand> Arguments;               // Callback
  // Leases that callees hold at the event, of pools that only the caller can compare with others.
  std::vector<HeldInside> Held; // Acquire, Callback
  // Acquire: leases of the same pool that the function and its callees hold then, in order of execution.
  std::vector<TraceId> Below;
  Growth Grows = Growth::None; // Acquire: the acquire at Again is one of them, and is executed again and again
  ir::Location Again;
  bool IsAlways = false; // Use: by every execution that returns
  ir::EntityId Task;     // Acquire: the function, started as a task of its own, that takes the lease; Path starts there

  // How many leases of the pool are held after an Acquire; how certain a Use is.
  auto weight() const { return std::tuple(Grows != Growth::None, Below.size(), IsAlways); }
  // Means the same to a caller, whatever it is in the callee that does it; conditions aside.
  bool isAlike(const Context &Ctx, const Event &Other) const;
};

// What the caller gave away at these places, by value or by address, went on to code outside the module, which may keep it.
using KeptPlaces = std::map<std::pair<ir::Place, bool>, Keeping>;

// The function is left by an exception that a throw raises, there or in a callee.
struct ThrowingExit {
  State S;
  ir::Throw What;
  bool operator==(const ThrowingExit &) const = default;
};

struct Summary {
  // One per outcome; what the caller cannot see is left out. Facts about the result hold afterwards, all others held at entry.
  std::vector<State> Exits;
  std::vector<ThrowingExit> Throws;
  bool RaisesUnknown = false; // an exception may leave it that a call raises whose callee nobody has looked into
  std::vector<Event> Events;
  KeptPlaces Keeps;
  // False until the function, or another of its component, has been looked at.
  bool IsKnown = false;

  bool isSameAs(const Context &Ctx, const Summary &Other) const;
};

} // namespace poolcheck::analysis
