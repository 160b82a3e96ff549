import type { DiagnosticCode } from 'c/wxccDiagnostic';

/** A definition is four deep (`CallCenter/sections/items/value`); nobody needs more than this. */
const MAX_DEPTH = 20;

export type XmlInspection =
  | { readonly refused: Extract<DiagnosticCode, 'doctypeRefused' | 'tooDeep' | 'notWellFormed'>; readonly line: number }
  /** The line each start tag begins on, in document order: parsers do not tell. */
  | { readonly tagLines: readonly number[] };

/** What ends a construct that begins so. Inside, markup does not count. */
const SPANS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Position after the construct at `at`, or the end of the text when it is never closed (the parser will say so). */
function after(text: string, end: string, at: number): number {
  const found = text.indexOf(end, at);
  return found < 0 ? text.length : found + end.length;
}

/** Position after a tag: a `>` inside a quoted attribute does not end it. */
function afterTag(text: string, at: number): number {
  const pattern = /"[^"]*"|'[^']*'|>/g;
  pattern.lastIndex = at;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '>') return pattern.lastIndex;
  }
  return text.length;
}

const spanAt = (text: string, at: number) => SPANS.find(([start]) => text.startsWith(start, at));

/** Character by character: a search for the next line break may run far beyond `to`, again and again. */
function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) if (text[at] === '\n') lines += 1;
  return lines;
}

/**
 * Looks over a text before any parser sees it, in one pass and without building anything. Requirements:
 * 1. A DOCTYPE is refused: entities can grow a kilobyte into gigabytes, or name files and servers.
 * 2. Nesting is bounded: parsers and tree walkers may recurse.
 * 3. Comments, CDATA and processing instructions may hold anything.
 * 4. Linear time, whatever the text.
 */
export function inspectXml(text: string): XmlInspection {
  const tagLines: number[] = [];
  let depth = 0;
  let line = 1;
  let counted = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    line += countLines(text, counted, at);
    counted = at;
    const span = spanAt(text, at);
    if (!span && text.startsWith('<!', at)) return { refused: 'doctypeRefused', line };
    const end = span ? after(text, span[1], at + span[0].length) : afterTag(text, at + 1);
    if (!span && text[at + 1] === '/') depth -= 1;
    else if (!span) {
      // xml2js overlooks a second root element.
      if (depth === 0 && tagLines.length > 0) return { refused: 'notWellFormed', line };
      tagLines.push(line);
      if (text[end - 2] !== '/') depth += 1;
      if (depth > MAX_DEPTH) return { refused: 'tooDeep', line };
    }
    at = text.indexOf('<', end);
  }
  return { tagLines };
}
