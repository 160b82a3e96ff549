/** What is built is deployed: the emitted LWC and the static resource are not in the repository. */
export async function buildFirst({ sf, print }) {
  print('$ npm run build');
  if (sf.dryRun) return;
  // Loaded when needed: the bundlers take longer to start than most verbs.
  const { ensureBuilt } = await import('../build/steps.mjs');
  await ensureBuilt();
}
