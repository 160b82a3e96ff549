// What agents load: every shipped file, gzip.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { summarise } from './statistics.mjs';

const RESOURCE = 'force-app/main/softphone/staticresources/WxccSoftphone';
const FOLDERS = [`${RESOURCE}/start`, `${RESOURCE}/later`, 'dist/desktop-widget'];

const isShipped = (file) => /\.(js|css|json|svg)$/.test(file);

const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length / 1024;

/** One figure a file, KiB gzip. Sizes do not vary, so one run is enough. */
export function measureWeight() {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter(isShipped)
      .map((file) =>
        summarise(`weight ${path.basename(folder)}/${file}`, 'KiB gzip', [gzipped(path.join(folder, file))]),
      ),
  );
}
