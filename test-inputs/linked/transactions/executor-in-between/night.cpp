int statement(const char *Sql);

void night() {
  statement("BEGIN TRANSACTION"); // expect: pool-release-in-transaction
  statement("UPDATE accounts SET interest = 0");
  statement("COMMIT");
}

void day() { statement("UPDATE accounts SET day = day + 1"); }
