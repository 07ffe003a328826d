# The three verbs every module's CMakeLists.txt speaks.

include(GNUInstallDirs)

# chithi_add_library(<name> HEADERS <public header>... SOURCES <file>...)
#
# Adds the library chithi_<name>, its alias chithi::<name>, and its public headers as a
# file set, so that the list of headers is also the list of what is installed and of
# what the developer presets check to be self-contained. Each library is a component of
# the installed package.
function(chithi_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;SOURCES")
  set(target chithi_${name})

  add_library(${target})
  add_library(chithi::${name} ALIAS ${target})
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  target_sources(${target}
    PRIVATE ${arg_SOURCES}
    PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS}
  )
  set_property(GLOBAL APPEND PROPERTY CHITHI_COMPONENTS ${name})
  install(TARGETS ${target}
    EXPORT chithi_${name}_targets
    COMPONENT chithi_Development
    FILE_SET HEADERS
      DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/chithi"
      COMPONENT chithi_Development
    INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  )
endfunction()

# chithi_add_program(<name> SOURCES <file>... LIBRARIES <target>...)
#
# Adds the program <name> from main.cpp, and the library <name>_app with all the rest of
# it, so that tests can run the program without starting a process.
function(chithi_add_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")

  add_library(${name}_app STATIC ${arg_SOURCES})
  target_include_directories(${name}_app PUBLIC "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(${name}_app PRIVATE CHITHI_VERSION="${PROJECT_VERSION}")
  target_link_libraries(${name}_app PUBLIC ${arg_LIBRARIES} PRIVATE chithi_help CLI11::CLI11)

  add_executable(${name} main.cpp)
  target_link_libraries(${name} PRIVATE ${name}_app)
  install(TARGETS ${name} RUNTIME COMPONENT chithi_Runtime)
endfunction()

# chithi_embed_table(<target> <file.tsv>)
#
# Turns a tab-separated table into rows of brace-enclosed string literals, for a source
# file to include as the body of a constexpr array: data/provinces.tsv becomes
# "provinces.inc". Lines that are empty or start with '#' are left out.
function(chithi_embed_table target table)
  cmake_path(ABSOLUTE_PATH table OUTPUT_VARIABLE input)
  cmake_path(GET input STEM stem)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/tables/${stem}.inc")

  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" -D "INPUT=${input}" -D "OUTPUT=${output}"
            -P "${PROJECT_SOURCE_DIR}/cmake/embed_table.cmake"
    DEPENDS "${input}" "${PROJECT_SOURCE_DIR}/cmake/embed_table.cmake"
    COMMENT "Embedding ${table}"
    VERBATIM
  )
  target_sources(${target} PRIVATE "${output}")
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/tables")
endfunction()
