import type { Labels } from 'c/wxccBase';
import { SPEEDS } from 'c/wxccRecording';
import type { Channel, LegKind, PlaybackState } from 'c/wxccRecording';

export type ListName = 'leg' | 'part' | 'speed' | 'channel';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** One list that a person chooses from. */
export interface ChoiceList {
  readonly name: ListName;
  readonly label: string;
  readonly options: readonly Option[];
}

const LEG_TEXTS: Readonly<Record<LegKind, string>> = {
  main: 'legMain',
  consult: 'legConsult',
  vaMain: 'legVaMain',
  vaConsult: 'legVaConsult',
};
const CHANNEL_TEXTS: Readonly<Record<Channel, string>> = {
  both: 'channelBoth',
  first: 'channelFirst',
  second: 'channelSecond',
};

const optionsOf = (labels: readonly string[], chosen: number): Option[] =>
  labels.map((label, index) => ({ value: String(index), label, chosen: index === chosen }));

const speedText = (speed: number, language: string): string => `${new Intl.NumberFormat(language).format(speed)}×`;

/** The lists of a recording: only those in which there is something to choose. Values are places in the list. */
export function choiceLists(state: PlaybackState, labels: Labels): readonly ChoiceList[] {
  const text = (code: string, params = {}): string => labels.text(`recording_${code}`, params);
  const parts = state.legs[state.leg]?.parts ?? [];
  const isStereo = parts.some(({ channels }) => channels === 2);
  const channels = Object.keys(CHANNEL_TEXTS) as Channel[];
  const legTexts = state.legs.map(({ kind }) => text(LEG_TEXTS[kind]));
  const partTexts = parts.map(({ seconds }, index) =>
    text('partNumber', { number: index + 1, total: parts.length, length: labels.duration(seconds * 1000) }),
  );
  const channelTexts = isStereo ? channels.map((each) => text(CHANNEL_TEXTS[each])) : [];
  const lists: readonly ChoiceList[] = [
    { name: 'leg', label: text('leg'), options: optionsOf(legTexts, state.leg) },
    { name: 'part', label: text('part'), options: optionsOf(partTexts, state.part) },
    {
      name: 'speed',
      label: text('speed'),
      options: optionsOf(
        SPEEDS.map((speed) => speedText(speed, labels.language)),
        SPEEDS.findIndex((speed) => speed === state.speed),
      ),
    },
    { name: 'channel', label: text('channel'), options: optionsOf(channelTexts, channels.indexOf(state.channel)) },
  ];
  return lists.filter(({ options }) => options.length > 1);
}

/** What a list's value means to the playback. */
export function choiceOf(
  name: ListName,
  value: string,
): { speed?: number; channel?: Channel; leg?: number; part?: number } {
  const place = Number(value);
  if (name === 'speed') return { speed: SPEEDS[place] ?? 1 };
  if (name === 'channel') return { channel: (Object.keys(CHANNEL_TEXTS) as Channel[])[place] ?? 'both' };
  return { [name]: place };
}
