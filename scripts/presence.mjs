// Sequences of two presences; see apps/presence.
import { isFresh } from './build/staleness.mjs';

if (!isFresh((name) => name === 'cli')) {
  const { ensureBuilt } = await import('./build/steps.mjs');
  await ensureBuilt(['cli']);
}
const { runPresence } = await import('../dist/cli/presence.mjs');
process.exitCode = runPresence(process.argv.slice(2), console.log);
