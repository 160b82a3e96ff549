import { LightningElement, api } from 'lwc';
import look from '@salesforce/apex/WxccDefinitionController.look';
import readSettings from '@salesforce/apex/WxccDefinitionController.settings';
import removeDefinition from '@salesforce/apex/WxccDefinitionController.remove';
import storeDefinition from '@salesforce/apex/WxccDefinitionController.store';
import type { Labels } from 'c/wxccBase';
import { settingsMapFromDocument } from 'c/wxccDefinition';
import { draftInForce } from 'c/wxccDefinitionDraft';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import { reasonOf, setupWords } from 'c/wxccSetupRows';
import { EVERYBODY, holderChoices, holderName, readAnswer, readStored } from 'c/wxccStoredDefinitions';
import { settingsOf, storedFor } from 'c/wxccStoredDefinitions';
import type { StoredDefinition, StoredView } from 'c/wxccStoredDefinitions';
import { storedRows, whenText } from './storedRows';

const WORDS = [
  ...['storeTitle', 'storeHelp', 'storeNone', 'storeHolder', 'storeHolderHelp', 'storeListsHidden', 'storeAction'],
  ...['storeConfirm', 'storeCancel', 'storeFaults', 'storedTitle', 'storedNothing', 'storedName', 'storedWhen'],
  ...['storedActions', 'storedOpen', 'storedRemove', 'loading'],
] as const;
const MAX_NAME = 80;

/** What is to be done once the administrator has said yes. */
interface Question {
  readonly text: string;
  readonly yes: string;
  readonly run: () => Promise<void>;
}

/** Stores the definition at work for phones without Open CTI. Sends `open` with a stored one that is to be worked on. */
export default class WxccSetupStore extends LightningElement {
  @api labels!: Labels;
  /** The definition at work. */
  @api draft: DefinitionDraft | undefined;
  stored: StoredView | undefined;
  holdsFor = EVERYBODY;
  question: Question | undefined;
  message = '';
  fault = '';
  /** A question has come up and waits to be shown. */
  private isAsked = false;

  override connectedCallback(): void {
    void this.look();
  }

  /** A question gets the focus, once: what it is about stands elsewhere on the page. */
  override renderedCallback(): void {
    const region = this.isAsked ? this.template?.querySelector<HTMLElement>('[data-id="question"]') : undefined;
    if (!region) return;
    this.isAsked = false;
    region.focus();
  }

  get words() {
    return setupWords(this.labels, WORDS);
  }
  get choices() {
    const holders = holderChoices(this.labels, this.stored ?? { definitions: [] });
    return holders.map((each) => ({ ...each, isChosen: each.holdsFor === this.holdsFor }));
  }
  get areListsHidden(): boolean {
    return this.stored !== undefined && !(this.stored.profiles && this.stored.permissions);
  }
  get isReady(): boolean {
    return this.draft !== undefined && this.stored !== undefined;
  }
  get isWaiting(): boolean {
    return this.stored === undefined && this.fault === '';
  }
  get rows() {
    return this.stored ? storedRows(this.labels, this.stored) : [];
  }
  get hasRows(): boolean {
    return this.rows.length > 0;
  }
  get hasNothing(): boolean {
    return this.stored !== undefined && this.rows.length === 0;
  }
  get hasFaults(): boolean {
    return (this.draft?.findings ?? []).some(({ severity }) => severity !== 'info');
  }
  get draftName(): string {
    const { displayName = '', internalName = '' } = this.draft?.settings.general ?? {};
    return (displayName || internalName || this.labels.text('setup_unnamed')).slice(0, MAX_NAME);
  }

  handleHolder(event: Event): void {
    this.holdsFor = (event.target as HTMLSelectElement).value;
    this.question = undefined;
  }

  handleStore(): void {
    const { draft, stored } = this;
    if (!draft || !stored) return;
    const params = { name: this.draftName, holder: this.holderOf(this.holdsFor) };
    const before = storedFor(stored, this.holdsFor);
    const replaced = before && { before: before.name, when: whenText(this.labels, before.changedAt) };
    const text = this.labels.text(replaced ? 'setup_storeReplace' : 'setup_storeNew', { ...params, ...replaced });
    this.ask({ text, yes: this.words.storeConfirm, run: () => this.store(draft) });
  }

  handleRemove(event: Event): void {
    const found = this.storedOf(event);
    if (!found) return;
    const text = this.labels.text('setup_storedSure', { name: found.name, holder: this.holderOf(found.holdsFor) });
    this.ask({ text, yes: this.words.storedRemove, run: () => this.remove(found) });
  }

  async handleOpen(event: Event): Promise<void> {
    const found = this.storedOf(event);
    const answer = found && (await this.call(readSettings, { definitionId: found.id }));
    if (!answer) return;
    const map = settingsOf(answer.data);
    if (map) this.dispatchEvent(new CustomEvent('open', { detail: draftInForce(map) }));
    else this.fault = this.labels.text('setup_storedUnreadable', { name: found.name });
  }

  async handleYes(): Promise<void> {
    const { question } = this;
    this.close();
    await question?.run();
  }
  handleNo(): void {
    this.close();
  }

  /** The focus must not fall out of the tab with the button that goes. */
  private close(): void {
    this.question = undefined;
    this.template?.querySelector<HTMLElement>('[data-id="title"]')?.focus();
  }

  private ask(question: Question): void {
    this.message = '';
    this.fault = '';
    this.question = question;
    this.isAsked = true;
  }

  private async store(draft: DefinitionDraft): Promise<void> {
    const { holdsFor, draftName: name } = this;
    const settings = JSON.stringify(settingsMapFromDocument(draft.document));
    if (!(await this.call(storeDefinition, { name, holdsFor, settings }))) return;
    this.message = this.labels.text('setup_storeDone', { name, holder: this.holderOf(holdsFor) });
    await this.look();
  }

  private async remove({ id, name }: StoredDefinition): Promise<void> {
    if (!(await this.call(removeDefinition, { definitionId: id }))) return;
    this.message = this.labels.text('setup_storedGone', { name });
    await this.look();
  }

  private async look(): Promise<void> {
    const answer = await this.call(look, {});
    if (answer) this.stored = readStored(answer.data);
  }

  /** @returns undefined when it was refused, which is told */
  private async call(
    method: (args: Record<string, unknown>) => Promise<unknown>,
    args: Record<string, unknown>,
  ): Promise<{ readonly data: unknown } | undefined> {
    try {
      const answer = readAnswer(await method(args));
      if (answer.ok) return answer;
      const isForbidden = answer.code === 'notPermitted';
      this.fault = this.labels.text(isForbidden ? 'setup_storeNotPermitted' : 'setup_storeRefused', {
        ...(isForbidden ? {} : { reason: answer.reason }),
      });
    } catch (error) {
      this.fault = this.labels.text('setup_storeRefused', { reason: reasonOf(error) });
    }
    return undefined;
  }

  private holderOf(holdsFor: string): string {
    return holderName(this.labels, this.stored ?? { definitions: [] }, holdsFor);
  }

  private storedOf(event: Event): StoredDefinition | undefined {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    return this.stored?.definitions.find((each) => each.id === id);
  }
}
