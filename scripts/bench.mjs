// Figures, not tests: npm run bench -- [--json FILE] [--runs N]
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { measureReadiness } from '../bench/readiness.mjs';
import { measureWeight } from '../bench/weight.mjs';
import { ensureBuilt } from './build/steps.mjs';

const { values } = parseArgs({ options: { json: { type: 'string' }, runs: { type: 'string', default: '7' } } });

await ensureBuilt();
const figures = [...measureWeight(), ...(await measureReadiness(Number(values.runs)))];
const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;

console.log(`Measured on ${machine}`);
for (const { name, unit, median, p95, runs } of figures)
  console.log(`${name.padEnd(40)} ${String(median).padStart(8)} ${unit}   p95 ${p95}   ${runs} runs`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
