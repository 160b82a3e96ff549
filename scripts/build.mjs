// Writes every artefact: emitted LWC, the unpacked static resource, the desktop widget, the command line.
import { ensureBuilt } from './build/steps.mjs';

await ensureBuilt(undefined, { force: true });
