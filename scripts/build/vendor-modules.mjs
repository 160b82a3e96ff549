// npm code that a service module needs on the platform: `apps/vendor/<name>.ts` chooses what is taken, rollup writes it
// as the LWC module `c/<name>`, for nothing inside the packages may import from npm.
import { existsSync, readdirSync } from 'node:fs';

const DIR = 'apps/vendor';

/** @returns {Record<string, string>} module name (`wxccVendorDates`) to its source in apps/vendor */
export function vendorModules() {
  if (!existsSync(DIR)) return {};
  const files = readdirSync(DIR).filter((file) => file.endsWith('.ts'));
  return Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), `${DIR}/${file}`]));
}
