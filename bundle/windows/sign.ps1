# sign.ps1 FILE...: signs files by the certificate with the thumbprint $env:CERTIFICATE, stamped by $env:TIMESTAMP_URL.
# Only on Windows with its SDK; never run by us. Called by the workflow where it has a certificate.
$ErrorActionPreference = "Stop"
$tool = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" | Select-Object -Last 1
& $tool sign /fd sha256 /tr $env:TIMESTAMP_URL /td sha256 /sha1 $env:CERTIFICATE (Get-ChildItem $args)
exit $LASTEXITCODE
