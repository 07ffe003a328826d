# Writes TEMPLATE, the messages in the sources of SOURCE, with the program XGETTEXT.
file(GLOB sources RELATIVE "${SOURCE}"
  "${SOURCE}/schema/*.cpp" "${SOURCE}/indexer/*.cpp" "${SOURCE}/query/*.cpp"
  "${SOURCE}/query/internal/*.cpp"
)
execute_process(
  COMMAND "${XGETTEXT}" --language=C++ --from-code=UTF-8 --keyword= --keyword=tr:1
          --keyword=trn:1,2 --keyword=message:1 --add-location=file --package-name=chithi
          --output "${TEMPLATE}" ${sources}
  WORKING_DIRECTORY "${SOURCE}"
  COMMAND_ERROR_IS_FATAL ANY
)
