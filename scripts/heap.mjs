// 2,000 calls in one page, and by how much its heap grows: npm run heap [-- CALLS]. About half an hour.
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './build/steps.mjs';

await ensureBuilt();
const [calls = '2000'] = process.argv.slice(2);
const args = ['node_modules/jest/bin/jest.js', 'tests/browser/manyCalls', '--selectProjects', 'browser'];
const env = { ...process.env, WXCC_CALLS: calls };
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
