import { LightningElement, api } from 'lwc';
import LANGUAGE from '@salesforce/i18n/lang';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import type { Labels } from 'c/wxccBase';
import { contactFromText, previewCall } from 'c/wxccCallPreview';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import type { OrgFacts } from 'c/wxccSetupCheck';
import { readFileText, setupWords } from 'c/wxccSetupRows';
import { EXAMPLES, SAMPLE } from './exampleContacts';
import { previewTables, type PreviewTable } from './previewTables';

const WORDS = [
  ...['previewHelp', 'previewContact', 'previewCaller', 'callerNobody', 'callerContact'],
  ...['previewExample', 'previewFile', 'field', 'value', 'why', 'noContact', 'openFirst', 'nothingMade'],
] as const;

/** Stands in for what the search would find: ids are Salesforce's, of nobody. */
const SOMEBODY = [
  { id: '003000000000001AAA', objectType: 'Contact', fields: { AccountId: '001000000000001AAA' } },
] as const;

/** What a call would leave in Salesforce, field by field, with the reason of each value. Sends `contact` with what is typed. */
export default class WxccSetupPreview extends LightningElement {
  @api labels!: Labels;
  @api draft: DefinitionDraft | undefined;
  @api facts: OrgFacts | undefined;
  /** The contact as it was typed before, or the sample. */
  @api text: string | undefined;
  private typed: string | undefined;
  isKnown = false;

  get words() {
    return setupWords(this.labels, WORDS);
  }
  /** A text area begins with its content; what is typed then is its own. */
  get initial(): string {
    return this.text ?? SAMPLE;
  }
  get shown(): string {
    return this.typed ?? this.initial;
  }
  get contact() {
    return contactFromText(this.shown);
  }
  get examples() {
    return EXAMPLES.map(({ name }) => ({ name, text: this.labels.text(`setup_example_${name}`) }));
  }
  get isUnreadable(): boolean {
    return this.contact === undefined;
  }

  /** Made anew with every letter and every change of the definition: it costs nothing. */
  get tables(): readonly PreviewTable[] {
    const { contact, draft } = this;
    if (!contact || !draft) return [];
    const records = previewCall({
      ...{ contact, settings: draft.settings, objects: this.facts?.objects ?? {} },
      matches: this.isKnown ? SOMEBODY : [],
      when: { timeZone: TIME_ZONE, language: LANGUAGE },
      at: Date.now(),
    });
    return previewTables(this.labels, records);
  }
  get isEmpty(): boolean {
    return this.contact !== undefined && this.tables.length === 0;
  }

  handleText(event: Event): void {
    this.take((event.target as HTMLTextAreaElement).value);
  }
  handleExample(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.put(EXAMPLES.find(({ name }) => name === value)?.text ?? SAMPLE);
  }
  async handleFile(event: Event): Promise<void> {
    const file = await readFileText(event);
    if (file) this.put(file.text);
  }
  handleKnown(event: Event): void {
    this.isKnown = (event.target as HTMLSelectElement).value === 'contact';
  }

  /** Into the field itself, where it can be changed as if it had been typed. */
  private put(text: string): void {
    const field = this.template?.querySelector('textarea');
    if (field) field.value = text;
    this.take(text);
  }

  private take(text: string): void {
    this.typed = text;
    this.dispatchEvent(new CustomEvent('contact', { detail: text }));
  }
}
