import { runProgram } from './program.js';

// What the register writes is for its owner alone.
process.umask(0o077);

// The reader of a pipe has seen enough (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2));
