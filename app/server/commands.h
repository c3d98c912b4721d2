#pragma once

#include "app/server/command_line.h"

namespace ulpan {

// What each command does; the table in commands.cpp names them.
int runInit(const CommandLine &line);
int runServe(const CommandLine &line);
int runMigrate(const CommandLine &line);
int runInstitutionCreate(const CommandLine &line);
int runCredentialsCreate(const CommandLine &line);
int runCredentialsRotate(const CommandLine &line);
int runTokenCreate(const CommandLine &line);
int runTokenList(const CommandLine &line);
int runTokenRevoke(const CommandLine &line);
int runResetSecondFactor(const CommandLine &line);
int runSampleData(const CommandLine &line);
int runImport(const CommandLine &line);
int runImportUndo(const CommandLine &line);
int runBackup(const CommandLine &line);
int runRestore(const CommandLine &line);
int runCheck(const CommandLine &line);
int runEmptyTest(const CommandLine &line);
int runDoctor(const CommandLine &line);
int runKeyRotate(const CommandLine &line);
int runOpenApi(const CommandLine &line);

} // namespace ulpan
