// Leases whose end ends the transaction in two more ways.
#pragma once

namespace ends {

class Pool {};

class Committing {
public:
  explicit Committing(Pool &From);
  ~Committing();
  void begin();
};

class Closing {
public:
  explicit Closing(Pool &From);
  ~Closing();
  void begin();
};

} // namespace ends
