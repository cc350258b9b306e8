#include "session.h"

Session::Session(shim::Pool &From) : Own(From) { Own->execute("SET role = reader"); }
Session::~Session() { Own->execute("RESET role"); }
int Session::load() { return Own->execute("SELECT * FROM user"); }
