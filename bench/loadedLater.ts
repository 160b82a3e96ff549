import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame } from 'playwright-core';

const LATER = 'force-app/main/softphone/staticresources/WxccSoftphone/later';

/** What the softphone's page fetched on demand so far. */
export interface LoadedLater {
  readonly names: readonly string[];
  /** Together, gzip. */
  readonly kib: number;
}

/** What of `later/` a page has loaded, as its browser tells. @param frame the softphone's own */
export async function loadedLater(frame: Frame): Promise<LoadedLater> {
  const urls = await frame.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const paths = urls.map((url) => new URL(url).pathname).filter((each) => each.includes('/later/'));
  const names = [...new Set(paths.map((each) => path.basename(each)))].sort();
  const sizes = names.map((name) => gzipSync(readFileSync(path.join(LATER, name)), { level: 9 }).length);
  return { names, kib: sizes.reduce((sum, size) => sum + size, 0) / 1024 };
}
