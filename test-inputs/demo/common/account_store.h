#pragma once

#include <soci/soci.h>

#include <string>

class AccountStore {
public:
  explicit AccountStore(soci::connection_pool &pool) : pool_(pool) {}

  /// Runs one statement on whichever connection is free just now.
  void query(std::string const &sql) {
    soci::session session(pool_);
    session << sql;
  }

  void add(std::string const &owner, int amount) {
    query("UPDATE account SET balance = balance + " + std::to_string(amount) +
          " WHERE owner = '" + owner + "'");
  }

private:
  soci::connection_pool &pool_;
};
