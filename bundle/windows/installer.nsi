; Fusion Desk for Windows, for the current user. makensis -DVERSION=X.Y.Z -DBUNDLE=folder -DICON=icon.ico -DOUTPUT=setup.exe
; Compiled by ./dev distribute; never run on Windows by us: no such machine was at hand.
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\FusionDesk"
!define CLASS "Software\Classes\FusionDesk.Picture"
!define APPLICATION "Software\Classes\Applications\fusion-desk-window.exe"

Name "Fusion Desk"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Fusion Desk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Fusion Desk"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Fusion Desk setup"
VIAddVersionKey "LegalCopyright" "All rights reserved"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\fusion-desk-window.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

!macro OPENS ENDING
  WriteRegStr HKCU "Software\Classes\${ENDING}\OpenWithProgids" "FusionDesk.Picture" ""
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" "${ENDING}" ""
!macroend

!macro OPENS_NO_MORE ENDING
  DeleteRegValue HKCU "Software\Classes\${ENDING}\OpenWithProgids" "FusionDesk.Picture"
!macroend

!macro EACH_ENDING DO
  !insertmacro ${DO} ".jpg"
  !insertmacro ${DO} ".jpeg"
  !insertmacro ${DO} ".png"
  !insertmacro ${DO} ".webp"
  !insertmacro ${DO} ".bmp"
  !insertmacro ${DO} ".tif"
  !insertmacro ${DO} ".tiff"
  !insertmacro ${DO} ".gif"
  !insertmacro ${DO} ".heic"
  !insertmacro ${DO} ".avif"
!macroend

Section "Fusion Desk"
  ; What another version left would be mixed with this one's.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*"
  File "/oname=fusion-desk.ico" "${ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Fusion Desk.lnk" "$INSTDIR\fusion-desk-window.exe" "" "$INSTDIR\fusion-desk.ico"

  WriteRegStr HKCU "${CLASS}" "" "Picture"
  WriteRegStr HKCU "${CLASS}\shell\open\command" "" '"$INSTDIR\fusion-desk-window.exe" "%1"'
  WriteRegStr HKCU "${APPLICATION}\shell\open\command" "" '"$INSTDIR\fusion-desk-window.exe" "%1"'
  !insertmacro EACH_ENDING OPENS

  WriteRegStr HKCU "${KEY}" "DisplayName" "Fusion Desk"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\fusion-desk.ico"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  Delete "$SMPROGRAMS\Fusion Desk.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\fusion-desk.exe"
  Delete "$INSTDIR\fusion-desk-window.exe"
  Delete "$INSTDIR\fusion-desk.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro EACH_ENDING OPENS_NO_MORE
  DeleteRegKey HKCU "${CLASS}"
  DeleteRegKey HKCU "${APPLICATION}"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
