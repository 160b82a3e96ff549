import { execFileSync } from 'node:child_process';

/** A piece of the native utility as it is loaded, bytes. */
export interface WeighedChunk {
  readonly file: string;
  /** Loaded before the phone is ready; the others on demand. */
  readonly isStart: boolean;
  readonly raw: number;
  readonly gzip: number;
}

/** What the native utility weighs. It compiles all its modules once: a few seconds. @throws when they do not compile */
export function weighUtility(): readonly WeighedChunk[] {
  const printed = execFileSync(process.execPath, ['scripts/build/weigh-utility.mjs'], { encoding: 'utf8' });
  return JSON.parse(printed) as readonly WeighedChunk[];
}
