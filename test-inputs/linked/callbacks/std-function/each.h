#pragma once

#include <functional>

void each(int Count, const std::function<void(int)> &Visit);
