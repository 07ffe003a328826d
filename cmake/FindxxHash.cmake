# Finds the header of xxHash and defines the interface target xxHash::xxhash.
#
# Only XXH3 by inclusion is used (XXH_INLINE_ALL), so there is nothing to link.

find_path(xxHash_INCLUDE_DIR xxhash.h)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(xxHash REQUIRED_VARS xxHash_INCLUDE_DIR)

if(xxHash_FOUND AND NOT TARGET xxHash::xxhash)
  add_library(xxHash::xxhash INTERFACE IMPORTED)
  set_target_properties(xxHash::xxhash PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${xxHash_INCLUDE_DIR}"
  )
endif()
mark_as_advanced(xxHash_INCLUDE_DIR)
