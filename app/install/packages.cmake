# CPack: on Debian a package for the console and one for the server (tried); an installer on Windows, a disk image on macOS
# (both untried); an archive elsewhere.
set(ULPAN_CONTACT "Ulpan <root@localhost>" CACHE STRING "Who answers for the packages that are made: Name <address>")
set(CPACK_PACKAGE_NAME ulpan)
set(CPACK_PACKAGE_VENDOR Ulpan)
set(CPACK_PACKAGE_CONTACT ${ULPAN_CONTACT})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Administration of language-learning platforms")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_COMPONENTS_ALL console server)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

if(WIN32)
    set(CPACK_GENERATOR NSIS)
    set(CPACK_PACKAGE_INSTALL_DIRECTORY Ulpan)
    set(CPACK_PACKAGE_EXECUTABLES ulpan Ulpan)
    set(CPACK_NSIS_DISPLAY_NAME Ulpan)
    set(CPACK_NSIS_MUI_ICON ${program_icons}/ulpan.ico)
    set(CPACK_NSIS_MUI_UNIICON ${program_icons}/ulpan.ico)
    set(CPACK_NSIS_INSTALLED_ICON_NAME bin\\\\ulpan.exe)
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
    file(READ ${CMAKE_CURRENT_SOURCE_DIR}/windows/register.nsh CPACK_NSIS_EXTRA_INSTALL_COMMANDS)
    file(READ ${CMAKE_CURRENT_SOURCE_DIR}/windows/unregister.nsh CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS)
elseif(APPLE)
    # The server is built and installed by those who want it; the image holds the bundle alone.
    set(CPACK_GENERATOR DragNDrop)
    set(CPACK_COMPONENTS_ALL console)
elseif(EXISTS /etc/debian_version)
    set(CPACK_GENERATOR DEB)
else()
    set(CPACK_GENERATOR TXZ)
endif()

set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_CONSOLE_PACKAGE_NAME ulpan)
set(CPACK_DEBIAN_CONSOLE_PACKAGE_SECTION education)
set(CPACK_DEBIAN_CONSOLE_DESCRIPTION "Ulpan administers the learners, sessions and institutions of language-learning
platforms in Hebrew, French and English. It works on this computer by itself,
or with a server that several people share.")
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME ulpan-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_SERVER_DESCRIPTION "The server that several people and other programs share: two REST dialects
over SQLite files or PostgreSQL, imports of the files that school offices have,
backup and restore.")
# Plugins that Qt loads are linked by nobody, and so is what keeps sign-ins.
set(CPACK_DEBIAN_CONSOLE_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_CONSOLE_PACKAGE_RECOMMENDS "libsecret-1-0, qt6-wayland")
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_SERVER_PACKAGE_RECOMMENDS libqt6sql6-psql)

include(CPack)
cpack_add_component(console DISPLAY_NAME Console DESCRIPTION "The window, with a server of its own inside.")
cpack_add_component(server DISPLAY_NAME Server DESCRIPTION "The server that several people share." DISABLED)
