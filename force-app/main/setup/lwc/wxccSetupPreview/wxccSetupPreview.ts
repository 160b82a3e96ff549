import { LightningElement, api } from 'lwc';
import LANGUAGE from '@salesforce/i18n/lang';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import type { Labels } from 'c/wxccBase';
import { contactFromText, previewCall } from 'c/wxccCallPreview';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import type { OrgFacts } from 'c/wxccSetupCheck';
import { setupWords } from 'c/wxccSetupRows';
import { previewTables, type PreviewTable } from './previewTables';

const WORDS = [
  ...['previewHelp', 'previewContact', 'previewCaller', 'callerNobody', 'callerContact'],
  ...['field', 'value', 'why', 'noContact', 'openFirst', 'nothingMade'],
] as const;

const SAMPLE = 'ani=+14155550123\ndn=+18005550199\nqueueName=Support\nLanguage=es';

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
    this.typed = (event.target as HTMLTextAreaElement).value;
    this.dispatchEvent(new CustomEvent('contact', { detail: this.typed }));
  }
  handleKnown(event: Event): void {
    this.isKnown = (event.target as HTMLSelectElement).value === 'contact';
  }
}
