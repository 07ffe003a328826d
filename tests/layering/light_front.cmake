cmake_minimum_required(VERSION 3.25)

# cmake -D PROGRAM=<chithi-index> -D READELF=<readelf> -P light_front.cmake
#
# Fails if the front program of the indexer needs Xapian or ICU to start.

execute_process(
  COMMAND "${READELF}" --dynamic "${PROGRAM}"
  OUTPUT_VARIABLE sections
  COMMAND_ERROR_IS_FATAL ANY
)
if(NOT sections MATCHES "NEEDED")
  message(FATAL_ERROR "${PROGRAM}: no dynamic section was found")
endif()
string(REGEX MATCHALL "lib(xapian|icu)[a-z0-9]*" heavy "${sections}")
if(heavy)
  message(FATAL_ERROR "${PROGRAM} needs ${heavy}: quick_answer.cpp calls what it should not")
endif()
