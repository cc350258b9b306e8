#pragma once

#include <soci/soci.h>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

/// A SQLite file in a directory of its own, removed again with this object.
class Database {
public:
  Database() : directory_(make_directory()) {
    soci::session session = connect();
    // Readers and one writer do not lock each other out in this mode.
    session << "PRAGMA journal_mode = WAL";
    session << "CREATE TABLE orders (id INTEGER, customer TEXT, cents INTEGER)";
    session << "INSERT INTO orders VALUES (1, 'ann', 990), (2, 'bob', 4500), "
               "(3, 'carol', 120)";
    session << "CREATE TABLE account (owner TEXT, balance INTEGER)";
    session << "INSERT INTO account VALUES ('ann', 500), ('bob', 500), "
               "('carol', 0)";
  }
  ~Database() {
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
  }
  Database(Database const &) = delete;
  Database &operator=(Database const &) = delete;

  /// Opens the first `count` connections of the pool.
  void open_sessions(soci::connection_pool &pool, std::size_t count) {
    for (std::size_t i = 0; i != count; ++i)
      pool.at(i).open("sqlite3", connection_string());
    opened_ += count;
  }

  /// How many connections pools have opened so far.
  std::size_t opened() const { return opened_; }

  /// A connection outside any pool: to create tables, and to look at what is
  /// really in the file.
  soci::session connect() const {
    return soci::session("sqlite3", connection_string());
  }

private:
  static std::filesystem::path make_directory() {
    std::string name =
        std::filesystem::temp_directory_path() / "poolcheck-demo-XXXXXX";
    if (!mkdtemp(name.data()))
      throw std::runtime_error("cannot create a directory like " + name);
    return name;
  }
  /// Whoever finds the file locked tries again, for ten seconds.
  std::string connection_string() const {
    return "db=" + (directory_ / "shop.db").string() + " timeout=10";
  }

  std::filesystem::path directory_;
  std::atomic<std::size_t> opened_{0};
};
