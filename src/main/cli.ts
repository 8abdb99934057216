process.stderr.write('griffier: the command line is not built yet.\n');
process.exitCode = 2;

export {};
