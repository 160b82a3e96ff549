/** Samples in a second: enough for tones, and a second of stereo is 32 KB. */
const RATE = 8000;
const CHANNELS = 2;
const BYTES = 2;
const LOUDNESS = 6000;
const HEADER = 44;

/** A tone for each side, so that an ear tells them apart. Whole numbers of Hz */
export interface Tones {
  readonly first: number;
  readonly second: number;
}

function writeHeader(file: Buffer, size: number): void {
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(HEADER - 8 + size, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(CHANNELS, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * CHANNELS * BYTES, 28);
  file.writeUInt16LE(CHANNELS * BYTES, 32);
  file.writeUInt16LE(BYTES * 8, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(size, 40);
}

/** A WAV file of two tones, agent and customer, made in memory. @param seconds its length */
export function toneWav(seconds: number, { first, second }: Tones = { first: 440, second: 660 }): Buffer {
  const frames = Math.round(seconds * RATE);
  const size = frames * CHANNELS * BYTES;
  const file = Buffer.alloc(HEADER + size);
  writeHeader(file, size);
  const period = RATE;
  for (let frame = 0; frame < Math.min(frames, period); frame += 1)
    for (const [channel, tone] of [first, second].entries()) {
      const value = Math.sin((2 * Math.PI * tone * frame) / RATE) * LOUDNESS;
      file.writeInt16LE(Math.round(value), HEADER + (frame * CHANNELS + channel) * BYTES);
    }
  // Tones of whole numbers of Hz begin anew every second.
  const one = file.subarray(HEADER, HEADER + period * CHANNELS * BYTES);
  for (let at = HEADER + one.length; at < file.length; at += one.length) one.copy(file, at);
  return file;
}
