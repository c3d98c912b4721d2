# ulpan_room(NAME FOLDER LINKS targets… PUBLIC targets… PRIVATE targets…): every source under FOLDER as the static library NAME.
# A bare word in LINKS that is a room links that room.
function(ulpan_room name folder)
    cmake_parse_arguments(PARSE_ARGV 2 room "" "" "LINKS;PUBLIC;PRIVATE")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
    if(NOT sources)
        return()
    endif()
    add_library(ulpan_${name} STATIC ${sources})
    target_include_directories(ulpan_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    ulpan_compile_options(ulpan_${name})
    foreach(link IN LISTS room_LINKS)
        if(NOT link MATCHES "::")
            set(link ulpan_${link})
        endif()
        target_link_libraries(ulpan_${name} PUBLIC ${link})
    endforeach()
    target_link_libraries(ulpan_${name} PUBLIC ${room_PUBLIC} PRIVATE ${room_PRIVATE})
endfunction()

# Warnings are errors for us; somebody who packages with a newer compiler turns that off.
option(ULPAN_WERROR "Treat warnings as errors" ON)
function(ulpan_compile_options target)
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS
        QT_NO_FOREACH QT_MESSAGELOGCONTEXT)
    if(MSVC)
        target_compile_options(${target} PRIVATE /W4 /utf-8 /permissive- $<$<BOOL:${ULPAN_WERROR}>:/WX>)
    else()
        target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wunused-result
            -Wno-missing-field-initializers $<$<BOOL:${ULPAN_WERROR}>:-Werror>)
        # GCC sees uninitialised members in a variant that was moved from, depending on what it inlines.
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    endif()
    if(ULPAN_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=${ULPAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
        target_link_options(${target} PUBLIC -fsanitize=${ULPAN_SANITIZE})
    endif()
endfunction()
