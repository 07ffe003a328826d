include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/chithi")

configure_package_config_file(
  cmake/chithiConfig.cmake.in "${PROJECT_BINARY_DIR}/chithiConfig.cmake"
  INSTALL_DESTINATION "${package_dir}"
)
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/chithiConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion
)
install(
  FILES
    "${PROJECT_BINARY_DIR}/chithiConfig.cmake"
    "${PROJECT_BINARY_DIR}/chithiConfigVersion.cmake"
    cmake/FindXapian.cmake
  DESTINATION "${package_dir}"
  COMPONENT chithi_Development
)
get_property(components GLOBAL PROPERTY CHITHI_COMPONENTS)
foreach(component IN LISTS components)
  install(EXPORT chithi_${component}_targets
    FILE "chithi_${component}.cmake"
    NAMESPACE chithi::
    DESTINATION "${package_dir}"
    COMPONENT chithi_Development
  )
endforeach()

install(
  FILES docs/man/chithi.1 docs/man/chithi-index.1
  DESTINATION "${CMAKE_INSTALL_MANDIR}/man1"
  COMPONENT chithi_Runtime
)
