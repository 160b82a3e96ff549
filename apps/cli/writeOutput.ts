import { writeFile } from 'node:fs/promises';
import { UnusableInput } from './unusableInput';

/** Writes a result to the file that was named with `-o`, or says in a sentence why that cannot be. */
export async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const why = { ENOENT: 'its folder does not exist', EISDIR: 'it is a folder', EACCES: 'it may not be written' }[
      code
    ];
    throw new UnusableInput('cannotWrite', `${file}: ${why ?? code}`);
  }
}
