const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The three characters that make a case-sensitive 15-character id safe where case is lost. */
function checksum(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      const chunk = [...id.slice(start, start + 5)];
      const bits = chunk.reduce((sum, char, index) => sum + (/[A-Z]/.test(char) ? 1 << index : 0), 0);
      return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits];
    })
    .join('');
}

/** Record id of 18 characters, as Salesforce makes them: key prefix, pod, number in base 62, checksum. */
export function makeRecordId(prefix: string, number: number): string {
  let rest = number;
  let digits = '';
  for (let place = 0; place < 8; place += 1) {
    digits = (BASE62[rest % 62] ?? 'A') + digits;
    rest = Math.floor(rest / 62);
  }
  const id = `${prefix}5g0${digits}0`.slice(0, 15);
  return id + checksum(id);
}

/** Ids of 15 and 18 characters name the same record: compare by the first 15. */
export const recordKey = (id: string): string => id.slice(0, 15);
