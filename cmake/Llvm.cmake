# LLVM and Clang 22, shared, and no other version: the plugin shares their types with the clang-tidy that loads it.
set(POOLCHECK_LLVM_ROOT /usr/lib/llvm-22 CACHE PATH "where LLVM 22 is installed")
# LLVM's version file takes "22" for 22.0 and refuses 22.1.
find_package(LLVM REQUIRED CONFIG PATHS ${POOLCHECK_LLVM_ROOT} NO_DEFAULT_PATH)
if(NOT LLVM_VERSION_MAJOR EQUAL 22)
  message(FATAL_ERROR "LLVM 22 is needed; ${LLVM_DIR} is LLVM ${LLVM_PACKAGE_VERSION}")
endif()

# An installed poolcheck finds the LLVM it was built with, wherever the installation is moved.
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)

# ADT and Support, for every room.
add_library(poolcheck-llvm INTERFACE)
target_include_directories(poolcheck-llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
target_link_libraries(poolcheck-llvm INTERFACE LLVM)

# Clang, for the frontend and the plugin only.
add_library(poolcheck-clang INTERFACE)
target_link_libraries(poolcheck-clang INTERFACE poolcheck-llvm ${LLVM_LIBRARY_DIRS}/libclang-cpp.so)

# Clang's builtin headers, unless they are found beside the library at run time.
set(POOLCHECK_RESOURCE_DIR ${LLVM_LIBRARY_DIRS}/clang/${LLVM_VERSION_MAJOR})

# Parsing Clang's headers is most of the time that a file costs that includes them.
function(pool_precompile_clang TARGET)
  target_precompile_headers(${TARGET} PRIVATE <clang/AST/ASTContext.h> <clang/AST/RecursiveASTVisitor.h> <clang/Analysis/CFG.h>)
endfunction()
