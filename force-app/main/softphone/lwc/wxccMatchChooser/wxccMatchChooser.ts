import { LightningElement, api } from 'lwc';
import type { CallView, Phone } from 'c/wxccCall';
import type { SoftphoneUi } from 'c/wxccScreen';
import { matchRows, type MatchRow } from './matchRows';

/** Where the arrow keys go from a place in the list. */
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Asks which of several matching records a call is about, and shows whom it is logged for, with a way back. */
export default class WxccMatchChooser extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api phone!: Phone;
  @api call!: CallView;

  /** While it rings nothing stands beside Answer. */
  get isOpen(): boolean {
    return this.call.isUndecided === true && this.call.state !== 'offered';
  }

  get rows(): MatchRow[] {
    return matchRows(this.call.matches, this.ui.labels);
  }

  get titleText(): string {
    return this.ui.labels.text('match_title', { count: this.call.matches.length });
  }

  get noneText(): string {
    return this.ui.labels.text('match_none');
  }

  get linkedText(): string | undefined {
    const { link } = this.call;
    return link && this.ui.labels.text('match_linked', { name: link.name });
  }

  get undoText(): string {
    return this.ui.labels.text('match_undo');
  }

  get undoTitle(): string {
    return this.ui.labels.text('match_undoTitle', { name: this.call.link?.name ?? '' });
  }

  handleChoice(event: Event): void {
    this.phone.actions.chooseMatch(this.call.interactionId, (event.currentTarget as HTMLElement).dataset.id ?? '');
  }

  handleUndo(): void {
    this.phone.actions.undoLink(this.call.interactionId);
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
