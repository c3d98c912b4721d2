DeleteRegKey SHCTX "Software\Classes\ulpan"
