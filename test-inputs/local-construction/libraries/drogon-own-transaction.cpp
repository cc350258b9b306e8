// Drogon: a transaction can do what a client can, and derives from it; it has one connection, which it got, and is no pool. A client of its own is one.
#include <drogon/drogon.h>

using namespace drogon::orm;

class LoggedTransaction : public Transaction {
public:
  explicit LoggedTransaction(int connection) : connection_(connection) {}
  void rollback() override;
  std::shared_ptr<Transaction> newTransaction(const std::function<void(bool)> &, TransactionType) override;
  void newTransactionAsync(const std::function<void(const std::shared_ptr<Transaction> &)> &) override;
  void setTimeout(double) override;

private:
  int connection_;
};

class LoggedClient : public DbClient {
public:
  explicit LoggedClient(int connections) : connections_(connections) {}
  std::shared_ptr<Transaction> newTransaction(const std::function<void(bool)> &, TransactionType) override;
  void newTransactionAsync(const std::function<void(const std::shared_ptr<Transaction> &)> &) override;
  void setTimeout(double) override;

private:
  int connections_;
};

std::size_t count(int connection) {
  auto transaction = std::make_shared<LoggedTransaction>(connection);
  return transaction->execSqlSync("SELECT id FROM rooms").size();
}

std::size_t countWithClient() {
  auto client = std::make_shared<LoggedClient>(1); // expect: pool-local-construction (definite)
  return client->execSqlSync("SELECT id FROM rooms").size();
}
