/** Who writes, and whether they made the Task: then they are the call's first agent. */
export interface TextAuthor {
  readonly name: string;
  readonly isFirst: boolean;
}

/** One agent's part of a text to which every agent of a call writes. Double of the Apex class WxccSharedText. */
export interface SharedText {
  readonly own: string;
  /** The whole text with another own part; blank takes it out. */
  withOwn(part: string): string;
  /** Characters the own part may have in a field of this length. */
  roomFor(fieldLength: number): number;
}

const DIVIDER_START = '--- ';
const DIVIDER_END = ' ---';

const divider = (name: string): string => `${DIVIDER_START}${name.trim()}${DIVIDER_END}`;

const joined = (pieces: readonly string[]): string => pieces.filter((piece) => piece.trim() !== '').join('\n\n');

/** Where the line that equals `line` ends; -1 when there is none. */
function afterLine(lines: string, line: string): number {
  const at = lines.indexOf(`\n${line}\n`);
  return at < 0 ? -1 : at + 1 + line.length;
}

/** Where the next line begins that divides parts; the end when there is none. */
function nextDivider(lines: string, start: number): number {
  for (let at = lines.indexOf(`\n${DIVIDER_START}`, start); at >= 0;) {
    const lineEnd = lines.indexOf('\n', at + 1);
    if (lines.slice(at + 1, lineEnd).endsWith(DIVIDER_END)) return at;
    at = lines.indexOf(`\n${DIVIDER_START}`, lineEnd);
  }
  return lines.length;
}

interface Parts {
  readonly before: string;
  readonly own: string;
  readonly after: string;
}

function split(text: string, heading: string | undefined): Parts {
  const lines = `\n${text.replaceAll('\r\n', '\n')}\n`;
  const start = heading === undefined ? 0 : afterLine(lines, heading);
  if (start < 0) return { before: lines.trim(), own: '', after: '' };
  const finish = nextDivider(lines, start);
  const before = heading === undefined ? '' : lines.slice(0, start - heading.length).trim();
  return { before, own: lines.slice(start, finish).trim(), after: lines.slice(finish).trim() };
}

export function readSharedText(text: string, { name, isFirst }: TextAuthor): SharedText {
  const heading = isFirst ? undefined : divider(name);
  const { before, own, after } = split(text, heading);
  const withOwn = (part: string): string => {
    const mine = part.trim() === '' || heading === undefined ? part : `${heading}\n${part}`;
    return joined([before, mine, after]);
  };
  return { own, withOwn, roomFor: (fieldLength) => Math.max(0, fieldLength - withOwn('.').length + 1) };
}

/** A text with lines at its end that divide what comes before from what comes after, each of them once. */
export function withDividers(text: string, lines: string): string {
  return lines
    .split('\n')
    .map(divider)
    .reduce((whole, line) => (afterLine(`\n${whole}\n`, line) < 0 ? joined([whole, line]) : whole), text);
}
