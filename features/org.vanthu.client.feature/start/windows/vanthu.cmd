@echo off
rem Starts the installed program: without arguments the workbench, with a verb the command line.
setlocal
set "here=%~dp0"
if not defined VANTHU_HOME set "VANTHU_HOME=%LOCALAPPDATA%\Vanthu"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "application=ui.workbench"
if not "%~1"=="" set "application=cli"
set "cache=%VANTHU_HOME%\program\%application%"
for %%j in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"

:start
"%java%" "-Dvanthu.home=%VANTHU_HOME%\office" "-Dvanthu.log=%VANTHU_HOME%\log" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  "-Dlogback.configurationFile=%here%logback.xml" "-Djava.util.logging.config.file=%here%logging.properties" ^
  -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dosgi.sharedConfiguration.area=file:/%here:\=/%configuration/" ^
  -Dosgi.configuration.cascaded=true -jar "%launcher%" -application org.vanthu.%application%.application ^
  -configuration "%cache%" -data "%cache%\workspace" -nosplash %*
if %ERRORLEVEL% EQU 23 goto start
exit /b %ERRORLEVEL%
