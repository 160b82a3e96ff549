// Running other programs from our scripts.
import { spawn, spawnSync } from 'node:child_process';

/** Runs a program with its output on ours. @returns {Promise<number>} its exit code; 127 when it cannot be started */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Does the program answer to these arguments? */
export const answers = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Debian or a relative, with the rights to install packages. */
export const canApt = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && answers('apt-get', ['--version']);

/** Installs Debian packages without asking. @returns {Promise<boolean>} did it work */
export async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  await run('apt-get', ['update', '-qq'], quiet);
  return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)) === 0;
}
