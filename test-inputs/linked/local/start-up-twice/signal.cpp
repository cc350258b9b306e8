void start();

void onSignal() { start(); }
