# Fails unless CATALOGUE says all that the sources say, with the same places for values, and
# nothing in it is doubtful or left over. MSGCMP, MSGATTRIB, MSGEXEC and XGETTEXT are gettext's.

include("${SOURCE}/cmake/extract_messages.cmake")
execute_process(COMMAND "${MSGCMP}" "${CATALOGUE}" "${TEMPLATE}" COMMAND_ERROR_IS_FATAL ANY)

foreach(kind IN ITEMS --only-fuzzy --only-obsolete --untranslated)
  execute_process(
    COMMAND "${MSGATTRIB}" ${kind} "${CATALOGUE}"
    OUTPUT_VARIABLE found COMMAND_ERROR_IS_FATAL ANY
  )
  if(NOT found STREQUAL "")
    message(FATAL_ERROR "msgattrib ${kind} ${CATALOGUE}:\n${found}")
  endif()
endforeach()

execute_process(
  COMMAND "${MSGEXEC}" -i "${CATALOGUE}" sh "${CMAKE_CURRENT_LIST_DIR}/same_places.sh"
  COMMAND_ERROR_IS_FATAL ANY
)
