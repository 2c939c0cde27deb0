; Inno Setup 6: iscc /DVersion=0.1.0 resources\packaging\sinopia.iss, after pyinstaller build.spec.
; It installs for one person without asking for rights; a model or a drawing opens with a double click if one ticks it.
#ifndef Version
  #error Version is not given: /DVersion=0.1.0
#endif
#ifndef Name
  #define Name "windows-x86_64"
#endif

[Setup]
AppId={{0B0E2D6B-7F0B-4A63-9E0B-5B8B3C5B0B51}
AppName=Sinopia
AppVersion={#Version}
AppPublisher=Sinopia
DefaultDirName={autopf}\Sinopia
DefaultGroupName=Sinopia
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=Sinopia-{#Version}-{#Name}-setup
LicenseFile=LICENSE
UninstallDisplayIcon={app}\Sinopia.exe
ChangesAssociations=yes
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "tr"; MessagesFile: "compiler:Languages\Turkish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "models"; Description: "{cm:AssocFileExtension,Sinopia,.safetensors}"; Flags: unchecked
Name: "drawings"; Description: "{cm:AssocFileExtension,Sinopia,.ora}"; Flags: unchecked

[Files]
Source: "dist\sinopia\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; What an older version brought and this one does not; models, runs and drawings lie elsewhere.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Sinopia"; Filename: "{app}\Sinopia.exe"
Name: "{autodesktop}\Sinopia"; Filename: "{app}\Sinopia.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\Sinopia.Model"; ValueType: string; ValueData: "Sinopia model"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Sinopia.Model\shell\open\command"; ValueType: string; ValueData: """{app}\Sinopia.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Sinopia.Drawing"; ValueType: string; ValueData: "Sinopia drawing"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Sinopia.Drawing\shell\open\command"; ValueType: string; ValueData: """{app}\Sinopia.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.safetensors\OpenWithProgids"; ValueType: string; ValueName: "Sinopia.Model"; Flags: uninsdeletevalue; Tasks: models
Root: HKA; Subkey: "Software\Classes\.ora\OpenWithProgids"; ValueType: string; ValueName: "Sinopia.Drawing"; Flags: uninsdeletevalue; Tasks: drawings

[Run]
Filename: "{app}\Sinopia.exe"; Description: "{cm:LaunchProgram,Sinopia}"; Flags: nowait postinstall skipifsilent
