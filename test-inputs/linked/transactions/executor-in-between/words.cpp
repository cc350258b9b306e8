int run(const char *Sql);

int statement(const char *Sql) { return run(Sql); }
