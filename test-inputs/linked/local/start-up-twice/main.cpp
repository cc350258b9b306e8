void start();
void onSignal();

int main() {
  start();
  onSignal();
}
