// Calls with seeded faults; see apps/faults.
import { isFresh } from './build/staleness.mjs';

if (!isFresh((name) => name === 'cli')) {
  const { ensureBuilt } = await import('./build/steps.mjs');
  await ensureBuilt(['cli']);
}
const { runFaults } = await import('../dist/cli/faults.mjs');
process.exitCode = await runFaults(process.argv.slice(2), console.log);
