# Programs, desktop entry, icon, software centre's description, service, manual pages.
set(unix_folder ${CMAKE_CURRENT_SOURCE_DIR}/unix)
foreach(file IN ITEMS desktop metainfo.xml)
    configure_file(${unix_folder}/ulpan.${file}.in ${ULPAN_ID}.${file} @ONLY)
endforeach()

install(TARGETS ulpan DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT console)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${ULPAN_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT console)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${ULPAN_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT console)
install(FILES ${program_icons}/ulpan.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
        RENAME ${ULPAN_ID}.svg COMPONENT console)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/LICENSE.txt DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/ulpan
        RENAME LICENSE.icons.txt COMPONENT console)
install(FILES ${PROJECT_SOURCE_DIR}/resources/fonts/OFL.txt DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/ulpan
        RENAME LICENSE.fonts.txt COMPONENT console)
install(TARGETS ulpan-server DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT server)
foreach(component_package IN ITEMS console:ulpan server:ulpan-server)
    string(REGEX MATCH "^[a-z]+" component ${component_package})
    string(REGEX REPLACE "^[a-z]+:" "" package ${component_package})
    install(FILES ${unix_folder}/copyright ${PROJECT_SOURCE_DIR}/CHANGELOG.md
            DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
endforeach()

# The service: systemd looks for units, users and folders below /usr and /usr/local alike.
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
    # Where the program will be is known when it is installed, not before.
    set(unit ${CMAKE_CURRENT_BINARY_DIR}/ulpan-server.service)
    install(CODE "set(CMAKE_INSTALL_BINDIR \"${CMAKE_INSTALL_BINDIR}\")
configure_file(\"${unix_folder}/ulpan-server.service.in\" \"${unit}\" @ONLY)" COMPONENT server)
    install(FILES ${unit} DESTINATION lib/systemd/system COMPONENT server)
    foreach(kind IN ITEMS sysusers tmpfiles)
        install(FILES ${unix_folder}/ulpan-server.${kind} DESTINATION lib/${kind}.d RENAME ulpan-server.conf COMPONENT server)
    endforeach()
endif()

# The server's page is made of what the program itself says, so it has to run where it is built.
configure_file(${unix_folder}/ulpan.1.in ulpan.1 @ONLY)
find_program(BASH bash)
find_program(GZIP gzip)
if(CMAKE_CROSSCOMPILING OR NOT BASH OR NOT GZIP)
    message(STATUS "Without manual pages: they need bash and gzip, and a program that runs where it is built.")
    return()
endif()
add_custom_command(OUTPUT ulpan-server.8
    COMMAND ${BASH} ${unix_folder}/server_page.sh $<TARGET_FILE:ulpan-server> > ulpan-server.8.new
    COMMAND ${CMAKE_COMMAND} -E rename ulpan-server.8.new ulpan-server.8
    DEPENDS ulpan-server ${unix_folder}/server_page.sh VERBATIM)
foreach(page IN ITEMS ulpan.1 ulpan-server.8)
    add_custom_command(OUTPUT ${page}.gz COMMAND ${GZIP} -9 -n -c ${page} > ${page}.gz
        DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${page} VERBATIM)
endforeach()
add_custom_target(manual_pages ALL DEPENDS ulpan.1.gz ulpan-server.8.gz)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/ulpan.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT console)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/ulpan-server.8.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man8 COMPONENT server)
