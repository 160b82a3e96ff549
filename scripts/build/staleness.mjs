// What is older than its inputs. Loads nothing but Node: a command that needs no build must not wait for the builders.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The steps as they were at the last build, without their code. */
const STEP_LIST = 'dist/.stamps/steps.json';

const GENERATED = /(\.js|staticresources[\\/]WxccSoftphone[\\/].*)$/;

function newest(entry) {
  if (!existsSync(entry)) return 0;
  const stat = statSync(entry);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inner = readdirSync(entry)
    .filter((name) => name !== 'node_modules')
    .map((name) => path.join(entry, name))
    .filter((file) => !(entry.includes('force-app') && GENERATED.test(file)))
    .map(newest);
  return Math.max(0, ...inner);
}

const oldest = (files) => Math.min(...files.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));

export const isStale = (step) => oldest(step.outputs) < Math.max(...step.inputs.map(newest));

/** Remembers what there is to build, for `isFresh`. */
export function keepStepList(steps) {
  mkdirSync(path.dirname(STEP_LIST), { recursive: true });
  writeFileSync(STEP_LIST, JSON.stringify(steps.map(({ name, inputs, outputs }) => ({ name, inputs, outputs }))));
}

/**
 * Is all of it built already?
 * @param {(name: string) => boolean} isWanted by the name of the step
 */
export function isFresh(isWanted) {
  // A builder that changed may have other inputs than it had.
  if (isStale({ inputs: ['scripts/build'], outputs: [STEP_LIST] })) return false;
  const wanted = JSON.parse(readFileSync(STEP_LIST, 'utf8')).filter(({ name }) => isWanted(name));
  return wanted.length > 0 && !wanted.some(isStale);
}
