// The Java programs that check Apex: they come with Salesforce's Code Analyzer from npm.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findJava, JAVA_MISSING } from '../setup/java.mjs';

const engine = path.dirname(createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine'));
const CLASS_PATH = path.join(engine, 'java-lib', '*');

/**
 * Runs a main class of the tools. Hints keep the start short: the checks run for seconds, not hours.
 * @returns {Promise<{ code: number, output: string }>}
 * @throws with JAVA_MISSING when there is no Java
 */
export function runJava(mainClass, args, cwd) {
  const java = findJava();
  if (!java) throw new Error(JAVA_MISSING);
  const child = spawn(java, ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', CLASS_PATH, mainClass, ...args], {
    cwd,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
