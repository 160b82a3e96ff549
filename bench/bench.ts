import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchOptions, Figure, Suite, SuiteName } from './figure';
import { intoPage, writeLines } from './report';
import type { Measured } from './report';
import { measureEndurance } from './suites/endurance';
import { measureNative } from './suites/native';
import { measureReaction } from './suites/reaction';
import { measureReadiness } from './suites/readiness';
import { measureCalls } from './suites/roundTrips';
import { measureScale } from './suites/scale';
import { measureThroughput } from './suites/throughput';
import { measureWeight } from './suites/weight';

const PAGE = 'docs/performance.md';
const USAGE = `Usage: npm run bench -- [SUITE…] [--runs N] [--calls N] [--json FILE] [--write]

Measures in Chromium, with the simulator as Salesforce and Webex. Without a suite: all of them but endurance.

  SUITE        readiness, reaction, roundTrips, weight, native, scale, throughput, endurance (takes minutes)
  --runs N     repetitions of whatever varies, default 7
  --calls N    calls of the endurance run, default 2000
  --json FILE  the figures as JSON
  --write      their tables into ${PAGE}; the others stay`;

const SUITES: Readonly<Record<SuiteName, Suite>> = {
  weight: measureWeight,
  throughput: measureThroughput,
  scale: measureScale,
  roundTrips: measureCalls,
  reaction: measureReaction,
  readiness: measureReadiness,
  native: measureNative,
  endurance: measureEndurance,
};

const isSuite = (name: string): name is SuiteName => name in SUITES;
const whole = (text: string): number | undefined => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined);

interface Plan extends Omit<BenchOptions, 'progress'> {
  readonly names: readonly SuiteName[];
  readonly json?: string;
  readonly isWritten: boolean;
}

function readPlan(args: readonly string[]): Plan | undefined {
  const options = {
    runs: { type: 'string', default: '7' },
    calls: { type: 'string', default: '2000' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [runs, calls] = [whole(values.runs), whole(values.calls)];
    if (!runs || !calls || !positionals.every(isSuite)) return undefined;
    const all = (Object.keys(SUITES) as SuiteName[]).filter((name) => name !== 'endurance');
    const names = positionals.length > 0 ? positionals.filter(isSuite) : all;
    return { names, runs, calls, isWritten: values.write, ...(values.json !== undefined && { json: values.json }) };
  } catch {
    // parseArgs throws on an unknown option; the usage says what there is.
    return undefined;
  }
}

function describeMachine(): string {
  const [cpu] = os.cpus();
  const busy = (os.loadavg()[0] ?? 0).toFixed(1);
  return `${os.cpus().length} cores of ${cpu?.model ?? 'an unknown processor'} (load ${busy} at the start), Node ${process.versions.node}`;
}

const commitOf = (): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

/** @returns the exit code: 0 measured, 2 wrong options. Times are measured, never judged here. */
export async function runBench(args: readonly string[], print: (line: string) => void): Promise<number> {
  const plan = readPlan(args);
  if (!plan) {
    print(USAGE);
    return 2;
  }
  const machine = describeMachine();
  const progress = (line: string): void => console.error(line);
  const figures: Figure[] = [];
  for (const name of plan.names) figures.push(...(await SUITES[name]({ ...plan, progress })));
  const measured: Measured = { machine, commit: commitOf(), date: new Date().toISOString().slice(0, 10), figures };
  print(`Measured on ${machine}`);
  for (const line of writeLines(measured)) print(line);
  if (plan.json !== undefined) writeFileSync(plan.json, `${JSON.stringify(measured, null, 2)}\n`);
  if (plan.isWritten) writeFileSync(PAGE, intoPage(readFileSync(PAGE, 'utf8'), measured));
  return 0;
}
