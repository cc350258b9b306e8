#pragma once

#include <functional>

void later(std::function<void()> Work);
void loop();
