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
install(EXPORT chithiTargets
  NAMESPACE chithi::
  DESTINATION "${package_dir}"
  COMPONENT chithi_Development
)

install(
  FILES docs/man/chithi.1 docs/man/chithi-index.1
  DESTINATION "${CMAKE_INSTALL_MANDIR}/man1"
  COMPONENT chithi_Runtime
)
