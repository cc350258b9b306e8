#pragma once

#include "database.h"

#include <cstddef>
#include <functional>
#include <iostream>
#include <thread>
#include <vector>

/// Sends ten requests from each of four threads. The exit status of the day: 0
/// if no more connections were opened for them than the shop may have.
inline int run_shop_day(Database const &database, std::size_t allowed,
                        std::function<void(int id)> const &handle) {
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread != 4; ++thread)
      threads.emplace_back([&handle] {
        for (int request = 0; request != 10; ++request)
          handle(1 + request % 3);
      });
  }
  std::cout << "40 requests opened " << database.opened() << " connections, "
            << allowed << " are allowed\n";
  return database.opened() <= allowed ? 0 : 1;
}
