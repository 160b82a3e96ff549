import { readFile } from 'node:fs/promises';
import { UnusableInput } from './unusableInput';

/** A file's bytes, or a sentence that says why they cannot be had. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const why = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' }[code];
    throw new UnusableInput('cannotRead', `${file}: ${why ?? code}`);
  }
}
