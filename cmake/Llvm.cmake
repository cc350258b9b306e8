# LLVM and Clang 22, shared, and no other version: the plugin shares their types with the clang-tidy that loads it.
set(POOLCHECK_LLVM_ROOT /usr/lib/llvm-22 CACHE PATH "where LLVM 22 is installed")
find_package(LLVM 22 REQUIRED CONFIG PATHS ${POOLCHECK_LLVM_ROOT} NO_DEFAULT_PATH)

# ADT and Support, for every room.
add_library(poolcheck-llvm INTERFACE)
target_include_directories(poolcheck-llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
target_link_libraries(poolcheck-llvm INTERFACE LLVM)

# Clang, for the frontend and the plugin only.
add_library(poolcheck-clang INTERFACE)
target_link_libraries(poolcheck-clang INTERFACE poolcheck-llvm ${LLVM_LIBRARY_DIRS}/libclang-cpp.so)
