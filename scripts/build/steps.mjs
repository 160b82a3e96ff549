// Every build step in order. A step is { name, inputs, outputs, build }; it is stale when an input is newer than an output.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writePaths } from './paths.mjs';
import { lwcStep } from './lwc.mjs';
import { vendorStep } from './vendor.mjs';
import { cliStep } from './node-apps.mjs';
import { openCtiStep } from './simulator-opencti.mjs';
import { labelsStep } from './labels.mjs';
import { noticesStep } from './notices.mjs';
import { galleryStep, softphoneStep } from './softphone.mjs';
import { simulatorNativeStep } from './simulator-native.mjs';
import { simulatorOrgStep } from './simulator-org.mjs';
import { simulatorDesktopStep } from './simulator-desktop.mjs';
import { isStale, keepStepList } from './staleness.mjs';
import { widgetStep } from './widget.mjs';

export const STEPS = [
  labelsStep,
  vendorStep,
  lwcStep,
  widgetStep,
  cliStep,
  simulatorDesktopStep,
  simulatorOrgStep,
  simulatorNativeStep,
  openCtiStep,
  softphoneStep,
  noticesStep,
  galleryStep,
];

function stamp(step) {
  for (const file of step.outputs.filter((name) => name.startsWith('dist/.stamps/'))) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
}

/**
 * Runs the steps whose outputs are older than their inputs.
 * @param {string[]} [names] only these; all when left out
 * @param {{ force?: boolean }} [options]
 */
export async function ensureBuilt(names = STEPS.map((step) => step.name), { force = false } = {}) {
  writePaths();
  for (const step of STEPS.filter(({ name }) => names.includes(name))) {
    if (!force && !isStale(step)) continue;
    const start = Date.now();
    await step.build();
    stamp(step);
    // stderr: stdout belongs to the command that needed the build.
    process.stderr.write(`built ${step.name} in ${Date.now() - start} ms\n`);
  }
  keepStepList(STEPS);
}
