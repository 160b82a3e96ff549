// Finds a Java for the Apex checks (apex-ls and PMD run on it), or installs one on Debian as root.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { aptInstall, canApt } from './run.mjs';

/** apex-ls and PMD are compiled for this version. */
const OLDEST = 17;

export const JAVA_MISSING = `No Java ${OLDEST} or newer: the Apex type check and the Apex rules are skipped. Install a Java runtime (for example Temurin ${OLDEST}), or set WXCC_JAVA to its "java" program, and run again.`;

/** @returns {number} its major version; 0 when the program does not run */
function majorVersion(java) {
  const { stderr, status } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return status === 0 ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
}

/** @returns {string | undefined} a Java that is here and new enough */
export function findJava() {
  const home = process.env.JAVA_HOME && path.join(process.env.JAVA_HOME, 'bin', 'java');
  return [process.env.WXCC_JAVA, home, 'java'].find((java) => java && majorVersion(java) >= OLDEST);
}

/**
 * Makes sure there is a Java. Says on stderr what to do when none can be had.
 * @returns {Promise<string | undefined>} the program to call
 */
export async function ensureJava() {
  const found = findJava();
  if (found) return found;
  if (canApt()) {
    process.stderr.write('No Java found; installing one for the Apex checks …\n');
    await aptInstall(['default-jre-headless']);
  }
  const java = findJava();
  if (!java) process.stderr.write(`${JAVA_MISSING}\n`);
  return java;
}
