#pragma once

#include "account_store.h"
#include "database.h"

#include <functional>
#include <iostream>
#include <latch>
#include <stop_token>
#include <string>
#include <thread>

/// Asks somebody else, and waits for the answer.
using Approval = std::function<bool()>;

/// Moves an amount from ann to bob, if it is approved.
using Transfer = void(soci::connection_pool &, int amount, Approval const &);

/// What the database file says, whatever the pool's connections see.
inline int stored_balance(Database const &database, std::string const &owner) {
  soci::session session = database.connect();
  int balance = 0;
  session << "SELECT balance FROM account WHERE owner = :owner",
      soci::into(balance), soci::use(owner);
  return balance;
}

/// While a transfer waits for its approval, which is refused in the end,
/// another thread pays 50 into carol's account.
inline bool keeps_deposit(Database const &database, soci::connection_pool &pool,
                          Transfer transfer) {
  transfer(pool, 100, [&pool] {
    std::jthread([&pool] { AccountStore(pool).add("carol", 50); }).join();
    std::cout << "carol is told: 50 have arrived\n";
    return false;
  });
  int balance = stored_balance(database, "carol");
  std::cout << "carol has " << balance << " of 50\n";
  return balance == 50;
}

/// While a transfer waits for its approval, which is given, another thread
/// begins a report; it takes a connection, and uses it until the transfer ends.
inline bool moves_or_fails(Database const &database,
                           soci::connection_pool &pool, Transfer transfer) {
  std::latch started(1);
  std::jthread report;
  bool failed = false;
  try {
    transfer(pool, 100, [&] {
      report = std::jthread([&](std::stop_token stop) {
        soci::session session(pool);
        started.count_down();
        for (int sum = 0; !stop.stop_requested();)
          session << "SELECT sum(balance) FROM account", soci::into(sum);
      });
      started.wait();
      return true;
    });
  } catch (soci::soci_error const &error) {
    failed = true;
    std::cout << "ann is told: nothing was paid (" << error.what() << ")\n";
  }
  int paid = 500 - stored_balance(database, "ann");
  std::cout << "ann has paid " << paid << '\n';
  return paid == (failed ? 0 : 100);
}

/// The exit status of the day: 0 if the books agree with what people were told.
inline int run_bank_day(Database const &database, soci::connection_pool &pool,
                        Transfer transfer) {
  bool kept = keeps_deposit(database, pool, transfer);
  bool exact = moves_or_fails(database, pool, transfer);
  std::cout << (kept && exact ? "the books are right\n"
                              : "the books are wrong\n");
  return kept && exact ? 0 : 1;
}
