# Untried: written by the manuals of CMake and Qt. The resources alone are compiled, by tests/syntax.
set(windows_folder ${CMAKE_CURRENT_SOURCE_DIR}/windows)

# What Windows shows of a program's file, its icon and its manifest.
function(ulpan_windows_resources target description)
    set(program_file ${target}.exe)
    set(program_description ${description})
    set(manifest ${windows_folder}/ulpan.manifest)
    configure_file(${windows_folder}/program.rc.in ${target}.rc @ONLY)
    target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
    if(MSVC)
        target_link_options(${target} PRIVATE /MANIFEST:NO)
    endif()
endfunction()
ulpan_windows_resources(ulpan "Ulpan")
ulpan_windows_resources(ulpan-server "Ulpan server")

# Qt's libraries and plugins come by Qt's own script, all others (OpenSSL, cjose, libarchive …) by what the programs load.
set(own_libraries PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-" "^[Qq]t6" "^hvsifiletrust" "^wpaxholder"
    POST_EXCLUDE_REGEXES "[/\\\\][Ss]ystem32[/\\\\]" DIRECTORIES $ENV{PATH})
install(TARGETS ulpan RUNTIME_DEPENDENCIES ${own_libraries}
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT console)
install(TARGETS ulpan-server RUNTIME_DEPENDENCIES ${own_libraries}
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT server)
qt_generate_deploy_app_script(TARGET ulpan OUTPUT_SCRIPT deploy_console NO_TRANSLATIONS)
install(SCRIPT ${deploy_console} COMPONENT console)
qt_generate_deploy_app_script(TARGET ulpan-server OUTPUT_SCRIPT deploy_server NO_TRANSLATIONS)
install(SCRIPT ${deploy_server} COMPONENT server)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION . RENAME LICENSE.txt COMPONENT console)
