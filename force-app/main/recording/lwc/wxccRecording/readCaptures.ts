import { isRecord } from 'c/wxccBase';
import type { CallRecording, Leg, LegKind, Part, Transcript } from './recording';

/** What was read, and apart from it the addresses by part or transcript id. */
export interface ReadCaptures {
  readonly recording: CallRecording;
  readonly links: ReadonlyMap<string, string>;
  /** Webex has files that it hands nobody: sensitive ones. */
  readonly withheld: number;
}

const MAX_FILES = 200;
const MAX_TEXT = 100;
const MAX_LINK = 16_384;
const LEGS: Readonly<Record<string, LegKind>> = {
  main: 'main',
  consult: 'consult',
  'va-main': 'vaMain',
  'va-consult': 'vaConsult',
};
const ORDER: readonly LegKind[] = ['main', 'vaMain', 'consult', 'vaConsult'];

type Fields = Record<string, unknown>;

interface File {
  readonly kind: LegKind;
  readonly part: Part;
  readonly link: string;
  readonly isSegment: boolean;
  readonly isSensitive: boolean;
}

const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, MAX_FILES) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : '');
const momentOf = (value: unknown): number => {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? number : 0;
};

/** Only addresses that a browser may load as they are: a script or a file address is no link. http for this machine alone. */
function linkOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > MAX_LINK) return '';
  return /^(https:\/\/[^/\s]|http:\/\/([\w.-]+\.)?localhost(:\d+)?\/)/.test(value) ? value : '';
}

function readFile(value: unknown, index: number): File {
  const { id, segment, attributes } = fieldsOf(value);
  const said = fieldsOf(attributes);
  const [startedAt, stoppedAt] = [momentOf(said.startTime), momentOf(said.stopTime)];
  const channels = [said.channel1, said.channel2].map(textOf);
  const part: Part = Object.freeze({
    id: textOf(id) || `part-${index}`,
    startedAt,
    seconds: Math.max(0, (stoppedAt - startedAt) / 1000),
    channels: channels.every((each) => each !== '') ? 2 : 1,
    speakers: channels.filter(Boolean),
  });
  return {
    kind: LEGS[textOf(said.callType)] ?? 'main',
    part,
    link: linkOf(said.filePath),
    isSegment: segment === true || segment === 'true',
    isSensitive: said.sensitive === true || said.sensitive === 'true',
  };
}

/** A whole file holds what its segments hold: with one there, they would be heard twice. */
function partsOf(files: readonly File[]): readonly File[] {
  const whole = files.filter(({ isSegment }) => !isSegment);
  const chosen = whole.length > 0 ? whole : files;
  const once = new Map(chosen.map((file) => [file.part.id, file]));
  return [...once.values()].sort((a, b) => a.part.startedAt - b.part.startedAt);
}

const isEntry = <T>(entry: readonly [string, T | undefined]): entry is readonly [string, T] => entry[1] !== undefined;

function readTranscripts(values: readonly unknown[]): readonly (readonly [Transcript, string])[] {
  return values.flatMap((value, index) => {
    const { id, languageCode, filePath } = fieldsOf(value);
    const link = linkOf(filePath);
    const transcript = { id: `transcript-${textOf(id) || index}`, language: textOf(languageCode) };
    return link === '' ? [] : [[transcript, link] as const];
  });
}

/**
 * Reads `data` of the Captures API: the legs of a call, each with its parts in order, and apart from them the addresses.
 * Whatever is missing or misspelt costs only itself.
 */
export function readCaptures(data: unknown): ReadCaptures {
  const tasks = listOf(data).map(fieldsOf);
  const files = tasks.flatMap(({ recording }) => listOf(recording)).map(readFile);
  const heard = ORDER.map((kind) => partsOf(files.filter((file) => file.kind === kind && file.link !== '')));
  const legs = heard.flatMap((parts, index): Leg[] =>
    parts.length > 0 ? [{ kind: ORDER[index] as LegKind, parts: parts.map(({ part }) => part) }] : [],
  );
  const transcripts = readTranscripts(tasks.flatMap(({ transcription }) => listOf(transcription)));
  const links = [
    ...heard.flat().map(({ part, link }) => [part.id, link] as const),
    ...transcripts.map(([{ id }, link]) => [id, link] as const),
  ];
  return {
    recording: {
      legs,
      transcripts: transcripts.map(([transcript]) => transcript),
      isSensitive: files.some(({ isSensitive }) => isSensitive),
    },
    links: new Map(links.filter(isEntry)),
    withheld: files.filter(({ link, isSensitive }) => isSensitive && link === '').length,
  };
}
