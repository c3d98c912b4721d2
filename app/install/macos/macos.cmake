# Untried: written by the manuals of CMake and Qt. Neither signed nor notarised.
set_target_properties(ulpan PROPERTIES OUTPUT_NAME Ulpan MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in)
target_sources(ulpan PRIVATE ${program_icons}/ulpan.icns)
set_source_files_properties(${program_icons}/ulpan.icns TARGET_DIRECTORY ulpan PROPERTIES MACOSX_PACKAGE_LOCATION Resources)

install(TARGETS ulpan BUNDLE DESTINATION . COMPONENT console)
qt_generate_deploy_app_script(TARGET ulpan OUTPUT_SCRIPT deploy_console)
install(SCRIPT ${deploy_console} COMPONENT console)
# The server finds its libraries where Homebrew has them.
install(TARGETS ulpan-server RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT server)
