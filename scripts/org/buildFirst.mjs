/** What is built is deployed: the emitted LWC and the static resource are not in the repository. */
export async function buildFirst({ sf, print, build }) {
  print('$ npm run build');
  if (!sf.dryRun) await build();
}
