@echo off
rem Starts the installed program: without arguments the workbench, with a verb the command line.
rem A change here belongs into the script for Linux too, and the other way round.
setlocal
set "here=%~dp0"
if not defined VANTHU_HOME set "VANTHU_HOME=%LOCALAPPDATA%\Vanthu"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "version=0"
set "said=%TEMP%\vanthu-java-%RANDOM%.txt"
"%java%" -version 2>"%said%"
for /f "usebackq tokens=2,3" %%a in ("%said%") do if "%%a"=="version" for /f "delims=.-+" %%m in ("%%~b") do set "version=%%m"
del "%said%"
if %version% LSS 21 echo vanthu: no Java 21 or newer found; set JAVA_HOME to one>&2
if %version% LSS 21 exit /b 3
set "application=ui.workbench"
if defined VANTHU_APPLICATION set "application=%VANTHU_APPLICATION%"
if not "%~1"=="" set "application=cli"
for %%j in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"

rem Each application keeps the framework's cache of the installation apart, so that a verb can run beside the workbench.
rem The cache of another build is dropped.
set "cache=%VANTHU_HOME%\program\%application%"
set "bundles=%here%configuration\org.eclipse.equinox.simpleconfigurator\bundles.info"
set "place="
if exist "%cache%\place" set /p place=<"%cache%\place"
if not "%place%"=="%here%" goto renew
fc /b "%bundles%" "%cache%\build" >nul 2>&1 && goto keep
:renew
if exist "%cache%" rmdir /s /q "%cache%"
mkdir "%cache%"
copy /y "%bundles%" "%cache%\build" >nul
>"%cache%\place" echo %here%

:keep
rem What the workbench has loaded is kept, read and verified, for its next start (docs/adr/0065). The virtual machine makes the
rem file anew when it fits no more; what it says about that at each start nobody needs to read.
set "kept="
if not "%application%"=="cli" set kept=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%cache%\classes.jsa" -Xlog:disable

rem Documents that are looked at lie in a folder of this process for a while; the program removes it, and those of killed ones.
set "temporary=%VANTHU_HOME%\temporary\%application%-%RANDOM%-%RANDOM%"

:start
mkdir "%temporary%" 2>nul
"%java%" %kept% "-Dvanthu.temporary=%VANTHU_HOME%\temporary" "-Djava.io.tmpdir=%temporary%" ^
  "-Dvanthu.home=%VANTHU_HOME%\office" "-Dvanthu.log=%VANTHU_HOME%\log" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  "-Dlogback.configurationFile=%here%logback.xml" "-Djava.util.logging.config.file=%here%logging.properties" ^
  -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dosgi.install.area=file:/%here:\=/%" ^
  "-Dosgi.sharedConfiguration.area=file:/%here:\=/%configuration/" -Dosgi.configuration.cascaded=true ^
  -jar "%launcher%" -application org.vanthu.%application%.application ^
  -configuration "%cache%" -data "%VANTHU_HOME%\desk\%application%" -nosplash %*
if %ERRORLEVEL% EQU 23 goto start
exit /b %ERRORLEVEL%
