// Property tests draw from a fixed seed, so that a green run is green again; `WXCC_SEED=random` draws new ones, and
// `WXCC_SEED=<number>` repeats a run that failed.
import fc from 'fast-check';

const DEFAULT_SEED = 20_261_125;

const wanted = process.env.WXCC_SEED ?? '';
if (wanted !== 'random') fc.configureGlobal({ seed: wanted === '' ? DEFAULT_SEED : Number(wanted) });
