import type { TransferTarget } from 'c/wxccCall';
import type { DestinationLists } from 'c/wxccDesktop';

/** Somebody or something that a call may go to. */
export interface TransferRow {
  readonly key: string;
  readonly target: TransferTarget;
  readonly name: string;
  readonly kind: 'agent' | 'queue' | 'number';
  /** How an agent stands; empty otherwise. */
  readonly standing: '' | 'available' | 'busy' | 'idle';
}

const NUMBER = /^[+\d*#][\d\s()./*#-]{1,30}$/;
/** More would not be read: typing narrows. */
const MAX_ROWS = 50;

const STANDINGS: Readonly<Record<string, TransferRow['standing']>> = { available: 'available', idle: 'idle' };

/** "jose" finds "José". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The digits of what was typed, with a leading plus; undefined when it is no number. */
function numberIn(typed: string): string | undefined {
  const text = typed.trim();
  return NUMBER.test(text) ? text.replace(/[\s()./-]/g, '') : undefined;
}

function numberRow(typed: string): TransferRow[] {
  const to = numberIn(typed);
  const target = { to: to ?? '', destinationType: 'dialNumber' } as const;
  return to ? [{ key: `number ${to}`, target, name: to, kind: 'number', standing: '' }] : [];
}

/** Who is free first; names as the agent's language sorts them. */
function byStandingAndName(language: string): (a: TransferRow, b: TransferRow) => number {
  const rank = ({ standing }: TransferRow): number => (standing === 'available' ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, language);
}

/** What the picker lists for what was typed: a number as it stands, then agents, then queues. */
export function transferRows(lists: DestinationLists, typed: string, language: string): TransferRow[] {
  const wanted = plain(typed.trim());
  const isWanted = ({ name }: { readonly name: string }): boolean => plain(name).includes(wanted);
  const agents = lists.agents.filter(isWanted).map(({ id, name, state }): TransferRow => ({
    ...{ key: `agent ${id}`, name, kind: 'agent', target: { to: id, destinationType: 'agent' } },
    standing: state === '' ? '' : (STANDINGS[state.toLowerCase()] ?? 'busy'),
  }));
  const queues = lists.queues.filter(isWanted).map(({ id, name }): TransferRow => ({
    ...{ key: `queue ${id}`, name, kind: 'queue', standing: '' },
    target: { to: id, destinationType: 'queue' },
  }));
  const byName = byStandingAndName(language);
  return [...numberRow(typed), ...agents.sort(byName), ...queues.sort(byName)].slice(0, MAX_ROWS);
}
