import { LightningElement, api } from 'lwc';
import type { RecordMatch } from 'c/wxccSalesforce';
import type { SoftphoneUi } from 'c/wxccScreen';
import { recordRows, type RecordRow } from './recordRows';

/** Where the arrow keys go from a place in the list. */
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Records with icon, name and what tells them apart. Tells by the event `choose` which one it is (`detail`: its id). */
export default class WxccRecordList extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api records: readonly RecordMatch[] = [];
  /** What the list is, for screen readers. */
  @api label = '';

  get rows(): RecordRow[] {
    return recordRows(this.records, this.ui.labels);
  }

  handleChoice(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('choose', { detail: id }));
  }

  /** Arrows move inside the list, as in Lightning's menus; Tab and Enter work as for any button. */
  handleKey(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move) return;
    const choices = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')];
    const at = choices.indexOf(event.target as HTMLElement);
    choices[move(at, choices.length - 1)]?.focus();
    event.preventDefault();
  }
}
