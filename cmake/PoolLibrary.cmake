# pool_library(ROOM SOURCES a.cpp … ROOMS ir …): one room as one static library poolcheck-ROOM. ROOMS are the rooms it may include.
function(pool_library ROOM)
  cmake_parse_arguments(ARG "" "" "SOURCES;ROOMS" ${ARGN})
  add_library(poolcheck-${ROOM} STATIC ${ARG_SOURCES})
  pool_warnings(poolcheck-${ROOM})
  target_include_directories(poolcheck-${ROOM} PUBLIC ${PROJECT_SOURCE_DIR}/lib ${PROJECT_SOURCE_DIR})
  list(TRANSFORM ARG_ROOMS PREPEND poolcheck-)
  target_link_libraries(poolcheck-${ROOM} PUBLIC ${ARG_ROOMS} poolcheck-llvm)
endfunction()

function(pool_warnings TARGET)
  target_compile_options(${TARGET} PRIVATE -Wall -Wextra $<$<BOOL:${POOLCHECK_WERROR}>:-Werror>)
endfunction()
