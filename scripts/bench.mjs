// Figures, not tests; see bench/.
import { ensureChromium } from './setup/chromium.mjs';
import { ensureBuilt } from './build/steps.mjs';

await ensureBuilt();
const chromium = await ensureChromium();
if (chromium) process.env.CHROMIUM = chromium;
const { runBench } = await import('../dist/cli/bench.mjs');
process.exit(await runBench(process.argv.slice(2), console.log));
