import { LightningElement, api } from 'lwc';
import type { Unsubscribe } from 'c/wxccBase';
import type { PhoneDialer } from 'c/wxccCall';
import { NO_SEARCH, previewDial } from 'c/wxccOutdial';
import type { DialerState, DialPreview, DialSearch, DialSearchState } from 'c/wxccOutdial';
import { describeNumber, regionOf } from 'c/wxccPhoneNumbers';
import type { SoftphoneUi } from 'c/wxccScreen';
import { matchRow, recentRow, type DialRow, type RowOptions } from './dialRows';
import { previewText, searchText } from './padTexts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#', '+'];
/** Letters on the keys of a telephone, as ITU E.161 has them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ '2': 'ABC', '3': 'DEF', '4': 'GHI', '5': 'JKL', '6': 'MNO', '7': 'PQRS', '8': 'TUV', '9': 'WXYZ' },
};
/** Where the arrow keys go from a place in the list; before the first one is the field. */
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** Type or paste a number or a name, choose who is called and which number they see. Leaves with `padclose`. */
export default class WxccDialPad extends LightningElement {
  static override renderMode = 'light' as const;
  @api ui!: SoftphoneUi;
  @api dialer!: PhoneDialer;

  text = '';
  state!: DialerState;
  found: DialSearchState = NO_SEARCH;
  readonly keys = KEYS.map((digit) => ({ digit, letters: LETTERS[digit] ?? '' }));
  private search?: DialSearch;
  private unsubscribes: Unsubscribe[] = [];
  private isFresh = true;

  override connectedCallback(): void {
    this.state = this.dialer.state.value;
    this.unsubscribes = [this.dialer.state.subscribe((state) => this.take(state))];
    void this.openSearch();
  }

  override disconnectedCallback(): void {
    this.unsubscribes.forEach((unsubscribe) => unsubscribe());
    this.search?.look('');
  }

  override renderedCallback(): void {
    // A choice is a request: the list shows what the phone says.
    const list = this.refs?.callerIds;
    if (list) (list as HTMLSelectElement).value = this.state.callerIds.chosenId;
    if (!this.isFresh) return;
    this.isFresh = false;
    this.input?.focus();
  }

  get preview(): DialPreview | undefined {
    return previewDial(this.text, this.state.prefixes);
  }

  get previewText(): string {
    const { preview } = this;
    return previewText(this.ui.labels, {
      isEmpty: this.text.trim() === '',
      canSearch: this.state.canSearch,
      text: this.text,
      ...(preview && { preview, view: describeNumber(preview.number, this.region) }),
    });
  }

  get isNotANumber(): boolean {
    return this.preview === undefined;
  }

  get foundText(): string {
    return searchText(this.ui.labels, this.found);
  }

  /** What was found, and before anything is looked for the last calls. */
  get rows(): DialRow[] {
    const { labels } = this.ui;
    const options: RowOptions = { labels, prefixes: this.state.prefixes, region: this.region };
    return this.isSearching
      ? this.found.matches.map((match) => matchRow(match, options))
      : this.state.recent.map((call) => recentRow(call, options));
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get listTitle(): string {
    return this.ui.labels.text(this.isSearching ? 'dial_results' : 'dial_recent');
  }

  /** Names are not typed on telephone keys. */
  get hasKeys(): boolean {
    return !this.isSearching || this.preview !== undefined;
  }

  get hasCallerIds(): boolean {
    return this.state.callerIds.list.length > 0;
  }

  get callerIds(): { id: string; name: string }[] {
    return this.state.callerIds.list.map(({ id, name }) => ({ id, name: name || id }));
  }

  get words(): Readonly<Record<string, string>> {
    const { labels } = this.ui;
    const text = (code: string): string => labels.text(`dial_${code}`);
    return {
      title: labels.text('bar_callOut'),
      placeholder: text(this.state.canSearch ? 'placeholder' : 'placeholderNumber'),
      call: text('call'),
      erase: text('erase'),
      close: text('close'),
      keys: text('keys'),
      callerId: text('callerId'),
      doNotCall: text('doNotCall'),
    };
  }

  handleInput(event: Event): void {
    this.write((event.currentTarget as HTMLInputElement).value);
  }

  handleKeyPad(event: Event): void {
    this.write(this.text + ((event.currentTarget as HTMLElement).dataset.digit ?? ''));
  }

  handleErase(): void {
    this.write([...this.text].slice(0, -1).join(''));
    this.input?.focus();
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.handleClose();
    if (event.key !== 'ArrowDown' || event.target !== this.input) return;
    event.preventDefault();
    this.choices[0]?.focus();
  }

  /** Arrows move inside the list and back to the field; Tab and Enter work as for any button. */
  handleListKey(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const next = move(this.choices.indexOf(event.target as HTMLElement), this.choices.length - 1);
    (next < 0 ? this.input : this.choices[next])?.focus();
  }

  handleSubmit(event: Event): void {
    event.preventDefault();
    if (!this.isNotANumber) this.dialer.dial({ number: this.text });
  }

  handleChoice(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const row = this.rows.find((each) => each.key === key);
    if (row) this.dialer.dial(row.request);
  }

  handleCallerId(event: Event): void {
    this.dialer.chooseCallerId((event.currentTarget as HTMLSelectElement).value);
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('padclose', { bubbles: true }));
  }

  private get input(): HTMLInputElement | undefined {
    return this.refs?.number as HTMLInputElement | undefined;
  }

  private get choices(): HTMLElement[] {
    const list = this.refs?.list as HTMLElement | undefined;
    return [...(list?.querySelectorAll<HTMLElement>('button') ?? [])];
  }

  private get isSearching(): boolean {
    return this.found.step !== 'idle';
  }

  private get region(): string | undefined {
    return regionOf(this.state.callerIds);
  }

  private write(text: string): void {
    this.text = text;
    if (this.state.canSearch) this.search?.look(text);
  }

  /** A number on its way is told by the phone itself: the pad has done its work. */
  private take(state: DialerState): void {
    const isUnderWay = ({ dialling, waiting }: DialerState): boolean => Boolean(dialling ?? waiting);
    const hasBegun = isUnderWay(state) && !isUnderWay(this.state);
    this.state = state;
    if (hasBegun) this.handleClose();
  }

  private async openSearch(): Promise<void> {
    this.search = await this.dialer.search();
    this.unsubscribes.push(this.search.state.subscribe((found) => (this.found = found)));
    if (this.text !== '') this.write(this.text);
  }
}
