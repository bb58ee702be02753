; What Rosheta adds to electron-builder's Windows installer. The file has a byte order mark: NSIS reads it as UTF-8.

; For the user who installs it, without a page that asks.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

; The uninstaller begins with its two boxes.
!define removeDefaultUninstallWelcomePage

; After the languages are known.
!macro customHeader
  LangString removedProgram ${LANG_ARABIC} "برنامج روشتة"
  LangString removedProgram ${LANG_ENGLISH} "The program Rosheta"
  LangString removedData ${LANG_ARABIC} "وأيضًا المحادثات والملفات والنسخ الاحتياطية"
  LangString removedData ${LANG_ENGLISH} "Also its conversations, files and backups"
  LangString reallyRemoveData ${LANG_ARABIC} "ستُحذف كل محادثات روشتة وملفاتها ونسخها الاحتياطية الموجودة على هذا الحساب، ولا يمكن استرجاعها.$\r$\n$\r$\nهل تريد حذفها نهائيًا؟"
  LangString reallyRemoveData ${LANG_ENGLISH} "All of Rosheta's conversations, files and backups on this account will be deleted. They cannot be brought back.$\r$\n$\r$\nDelete them for good?"
  !ifdef BUILD_UNINSTALLER
    !define UNINSTALL_SECTION_NAME "$(removedProgram)"
  !endif
!macroend

; The data are never part of an uninstallation unless somebody ticks this box, which is empty at first, and then says
; yes to a question whose ready answer is no. An update removes the old program silently: no box, no question, no data.
!macro customUnInstallSection
  Section /o "un.$(removedData)"
    ${If} ${Silent}
    ${OrIf} ${isUpdated}
      Goto keepData
    ${EndIf}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(reallyRemoveData)" /SD IDNO IDNO keepData
    SetShellVarContext current
    RMDir /r "$APPDATA\${PRODUCT_FILENAME}"
    keepData:
  SectionEnd
!macroend

; What an update has downloaded is not data.
!macro customUnInstall
  ${IfNot} ${isUpdated}
    RMDir /r "$LOCALAPPDATA\${APP_PACKAGE_NAME}-updater"
  ${EndIf}
!macroend
