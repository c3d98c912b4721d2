WriteRegStr SHCTX "Software\Classes\ulpan" "" "URL:Ulpan"
WriteRegStr SHCTX "Software\Classes\ulpan" "URL Protocol" ""
WriteRegStr SHCTX "Software\Classes\ulpan\DefaultIcon" "" "$INSTDIR\bin\ulpan.exe,0"
WriteRegStr SHCTX "Software\Classes\ulpan\shell\open\command" "" '"$INSTDIR\bin\ulpan.exe" -- "%1"'
