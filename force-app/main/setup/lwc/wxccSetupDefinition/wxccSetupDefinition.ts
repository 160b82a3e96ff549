import { LightningElement, api } from 'lwc';
import type { Labels } from 'c/wxccBase';
import { createDomDefinitionXml, writeImportForm, writeMetadataForm } from 'c/wxccDefinition';
import type { Diagnostic } from 'c/wxccDefinition';
import { addPopRules, convertDraft, itemValue, newDraft, openDraft, repairDraft, setItem } from 'c/wxccDefinitionDraft';
import type { DefinitionDraft, ItemPlace } from 'c/wxccDefinitionDraft';
import type { OrgFacts } from 'c/wxccSetupCheck';
import { diagnosticRow, readFileText, reportRow, saveFile, setupWords } from 'c/wxccSetupRows';
import type { FindingRow } from 'c/wxccSetupRows';
import { conversionButtons, draftTitle } from './draftTitle';
import { differenceRows } from './differenceRows';

const WORDS = [
  ...['chooseFile', 'fileHelp', 'pasteLabel', 'openPasted', 'startOwn', 'downloadImport', 'downloadMetadata'],
  ...['importHelp', 'reportTitle', 'openedTitle', 'findingsTitle', 'clean', 'differencesTitle', 'differencesHelp'],
  ...[
    'chooseForce',
    'noDifference',
    'setting',
    'inForceColumn',
    'here',
    'openRunning',
    'comparedRunning',
    'storeTitle',
  ],
] as const;
const GENERAL = 'reqGeneralInfo';

/** A definition, opened, looked over, repaired, converted and downloaded. Sends `draft` with every change, `use` to store it. */
export default class WxccSetupDefinition extends LightningElement {
  @api labels!: Labels;
  @api facts: OrgFacts | undefined;
  /** What a softphone on this page has in force; undefined: none has answered. */
  @api running: DefinitionDraft | undefined;
  /** Names of variables of the contact that is previewed. */
  @api variables: readonly string[] = [];
  draft: DefinitionDraft | undefined;
  inForce: DefinitionDraft | undefined;
  /** Why the last file was not opened. */
  refused: readonly FindingRow[] = [];
  message = '';
  private pasted = '';

  get words() {
    return setupWords(this.labels, WORDS);
  }
  get draftText(): string {
    return this.draft ? draftTitle(this.labels, this.draft) : '';
  }
  get conversions() {
    return this.draft ? conversionButtons(this.labels, this.draft) : [];
  }
  get findings(): readonly FindingRow[] {
    return this.rowsOf(this.draft?.findings);
  }
  get opened(): readonly FindingRow[] {
    return this.rowsOf(this.draft?.opened).map((row) => ({ ...row, repairable: false }));
  }
  get report(): readonly FindingRow[] {
    return (this.draft?.report ?? []).map((note, at) => reportRow(this.labels, note, at));
  }
  get hasFindings(): boolean {
    return this.findings.length > 0;
  }
  get hasOpened(): boolean {
    return this.opened.length > 0;
  }
  get hasReport(): boolean {
    return this.report.length > 0;
  }
  get hasRefused(): boolean {
    return this.refused.length > 0;
  }
  get differences() {
    return this.draft && this.force ? differenceRows(this.force, this.draft) : [];
  }
  get isSame(): boolean {
    return this.force !== undefined && this.differences.length === 0;
  }
  /** A file that was chosen for it counts before what a softphone says. */
  get isComparedRunning(): boolean {
    return this.inForce === undefined && this.running !== undefined;
  }
  get hasDifferences(): boolean {
    return this.differences.length > 0;
  }

  /** Puts a definition to work that did not come from a file. */
  @api open(draft: DefinitionDraft): void {
    this.take(draft);
  }

  async handleFile(event: Event): Promise<void> {
    const file = await readFileText(event);
    if (file) this.openText(file.text, file.name);
  }

  handlePaste(event: Event): void {
    this.pasted = (event.target as HTMLTextAreaElement).value;
  }
  handleOpenPasted(): void {
    this.openText(this.pasted, '');
  }
  handleOpenRunning(): void {
    if (this.running) this.take(this.running);
  }
  handleStart(): void {
    this.take(newDraft());
  }

  async handleForce(event: Event): Promise<void> {
    const file = await readFileText(event);
    if (file) this.inForce = this.read(file.text, file.name);
  }

  handleRepair({ detail }: CustomEvent<string>): void {
    const found = this.draft?.findings[Number(detail)];
    if (this.draft && found) this.take(repairDraft(this.draft, found));
  }

  handleChange({ detail }: CustomEvent<ItemPlace & { readonly value: string }>): void {
    if (this.draft) this.take(setItem(this.draft, detail, detail.value));
  }

  handleAddPopRules(): void {
    if (this.draft) this.take(addPopRules(this.draft));
  }

  handleConvert(event: Event): void {
    const { target } = (event.currentTarget as HTMLElement).dataset;
    const to = (['ours', 'v1', 'v2'] as const).find((each) => each === target);
    const converted = this.draft && to && convertDraft(this.draft, to);
    if (converted) this.take(converted);
    else this.message = this.labels.text('setup_notConverted');
  }

  handleImport(): void {
    if (this.draft) saveFile(`${this.fileName()}.xml`, writeImportForm(this.draft.document));
  }
  handleMetadata(): void {
    if (this.draft) saveFile(`${this.fileName()}.callCenter-meta.xml`, writeMetadataForm(this.draft.document));
  }

  /** The other way to put it into force, in a tab of its own. */
  handleUse(): void {
    this.dispatchEvent(new CustomEvent('use'));
  }

  private get force(): DefinitionDraft | undefined {
    return this.inForce ?? this.running;
  }

  /** The metadata form has the internal name in the file's name only. */
  private fileName(): string {
    const name = this.draft ? itemValue(this.draft, { section: GENERAL, name: 'reqInternalName' }) : '';
    return name.replace(/\W+/g, '') || 'callCenter';
  }

  private rowsOf(diagnostics: readonly Diagnostic[] = []): readonly FindingRow[] {
    return diagnostics.map((each, at) => diagnosticRow(this.labels, each, at));
  }

  private read(text: string, name: string): DefinitionDraft | undefined {
    const { draft, diagnostics } = openDraft(text, createDomDefinitionXml(new DOMParser()), name);
    this.refused = draft ? [] : this.rowsOf(diagnostics).map((row) => ({ ...row, repairable: false }));
    return draft;
  }

  private openText(text: string, name: string): void {
    const draft = this.read(text, name);
    if (draft) this.take(draft);
  }

  private take(draft: DefinitionDraft): void {
    this.draft = draft;
    this.message = '';
    this.dispatchEvent(new CustomEvent('draft', { detail: draft }));
  }
}
