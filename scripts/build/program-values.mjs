// What the build writes into programs that hold the phone: the page, and the utility without Open CTI.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { bundles } from './rooms.mjs';

const { version: VERSION } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Names what reads definitions, and what that stands on, by its very text: settings that another one read are read again. */
function settingsForm() {
  const hash = createHash('sha256');
  const sources = bundles()
    .filter(({ room }) => room === 'definition' || room === 'base')
    .flatMap(({ dir }) => readdirSync(dir).map((name) => `${dir}/${name}`))
    .filter((file) => file.endsWith('.ts'));
  for (const file of sources.sort()) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 10);
}

/** @returns {Record<string, string>} names in the code and what stands for them */
export const programValues = () => ({
  'process.env.NODE_ENV': JSON.stringify('production'),
  'process.env.WXCC_VERSION': JSON.stringify(VERSION),
  'process.env.WXCC_SETTINGS_FORM': JSON.stringify(settingsForm()),
});
