// Calls with seeded faults; see apps/faults.
import { ensureBuilt } from './build/steps.mjs';

await ensureBuilt(['cli']);
const { runFaults } = await import('../dist/cli/faults.mjs');
process.exitCode = await runFaults(process.argv.slice(2), console.log);
