# Defines chithi_collation, ICU's collation for what is built here: from its archive where there is
# one that goes with the shared ICU::uc. Almost no run compares in alphabetical order, but each
# would load and relocate libicui18n.so: a quarter of the start of a program.

include(CheckCXXSourceCompiles)

function(chithi_find_collation)
  add_library(chithi_collation INTERFACE)
  cmake_path(REPLACE_FILENAME ICU_I18N_LIBRARY_RELEASE libicui18n.a OUTPUT_VARIABLE archive)
  if(ICU_I18N_LIBRARY_RELEASE AND EXISTS "${archive}")
    set(CMAKE_REQUIRED_LIBRARIES "${archive}" ICU::uc)
    check_cxx_source_compiles("
      #include <unicode/coll.h>
      int main() {
        UErrorCode error = U_ZERO_ERROR;
        delete icu::Collator::createInstance(icu::Locale(\"vi\"), error);
      }" CHITHI_HAS_COLLATION_ARCHIVE)
  endif()
  if(CHITHI_HAS_COLLATION_ARCHIVE)
    target_link_libraries(chithi_collation INTERFACE "${archive}" ICU::uc)
    target_include_directories(chithi_collation SYSTEM INTERFACE ${ICU_INCLUDE_DIRS})
  else()
    target_link_libraries(chithi_collation INTERFACE ICU::i18n)
  endif()
endfunction()

chithi_find_collation()
