import { LightningElement, api } from 'lwc';
import type { Labels } from 'c/wxccBase';
import { itemNameOf, regions, sectionOf } from 'c/wxccDefinition';
import {
  areRulesNew,
  itemValue,
  lacksPopRules,
  readMappingRows,
  variableNames,
  writeMappingRows,
} from 'c/wxccDefinitionDraft';
import type { DefinitionDraft, ItemPlace, MappingRow } from 'c/wxccDefinitionDraft';
import type { OrgFacts } from 'c/wxccSetupCheck';
import { setupWords } from 'c/wxccSetupRows';
import { fieldNames, itemSections, mappingOf, type ItemView } from './itemSections';

const WORDS = [
  ...['itemsTitle', 'item', 'value', 'copy', 'copied', 'editTable', 'closeTable', 'field', 'filledBy', 'text'],
  ...['addPopRules', 'addPopRulesHelp'],
  ...['rules', 'addRow', 'kindVariable', 'kindConstant', 'kindTemplate', 'kindRules'],
] as const;
const KINDS = ['variable', 'constant', 'template', 'rules'] as const;
const KIND_WORDS = {
  variable: 'kindVariable',
  constant: 'kindConstant',
  template: 'kindTemplate',
  rules: 'kindRules',
} as const;

let listCount = 0;

/** The list's choices are offered in the field; without a list none. */
function linkList(field: HTMLElement, list: HTMLElement | undefined): void {
  if (list && list.id === '') list.id = `wxcc-list-${(listCount += 1)}`;
  if (list) field.setAttribute('list', list.id);
  else field.removeAttribute('list');
}

const NEW_ROW: MappingRow = { field: '', kind: 'variable', text: '', rules: '' };

/**
 * Every item of a definition with its value; mappings as a table. Sends `item` with `{ section, name, value }`, and
 * `addpoprules`.
 */
export default class WxccSetupItems extends LightningElement {
  @api labels!: Labels;
  @api facts: OrgFacts | undefined;
  @api draft!: DefinitionDraft;
  /** Names of variables of the contact that is previewed. */
  @api variables: readonly string[] = [];
  /** Path of the mapping that is open as a table. */
  openPath = '';
  rows: readonly MappingRow[] = [];
  copied = '';

  /** Lists are linked by hand: the compiler gives elements other ids than the template, and leaves `list` as it is. */
  override renderedCallback(): void {
    const lists = new Map(this.all('datalist').map((list) => [list.dataset.name, list]));
    this.all('input[data-list]').forEach((field) => linkList(field, lists.get(field.dataset.list)));
  }

  get words() {
    return setupWords(this.labels, WORDS);
  }

  get sections() {
    return itemSections(this.draft).map((section) => ({
      ...section,
      items: section.items.map((item) => this.withTable(item)),
    }));
  }

  get lacksPopRules(): boolean {
    return lacksPopRules(this.draft);
  }

  get regionOptions() {
    return Object.entries(regions).map(([value, { name }]) => ({ value, text: `${value} – ${name}` }));
  }

  get fields() {
    return fieldNames(this.facts, this.draft, this.openPath);
  }

  get names() {
    return variableNames(this.draft.settings, this.variables);
  }

  /** Rows of the table with what each field and choice needs. */
  get rowViews() {
    return this.rows.map((row, at) => ({
      ...row,
      key: String(at),
      isRules: row.kind === 'rules',
      namesList: row.kind === 'variable' || row.kind === 'rules' ? 'names' : 'none',
      removeText: this.labels.text('setup_removeRow', { field: row.field || String(at + 1) }),
      kinds: KINDS.map((kind) => ({
        kind,
        text: this.words[KIND_WORDS[kind]],
        isChosen: kind === row.kind,
      })),
    }));
  }

  handleValue(event: Event): void {
    const field = event.target as HTMLInputElement;
    this.send(field.dataset.path ?? '', field.value);
  }

  handleTable(event: Event): void {
    const path = (event.currentTarget as HTMLElement).dataset.path ?? '';
    this.openPath = path === this.openPath ? '' : path;
    const mapping = mappingOf(this.openPath);
    if (mapping) this.rows = readMappingRows(this.valueAt(this.openPath), this.valueAt(mapping.rulesPath));
  }

  handleRow(event: Event): void {
    const field = event.target as HTMLInputElement;
    const { at, part = '' } = field.dataset;
    this.write(this.rows.map((row, index) => (index === Number(at) ? { ...row, [part]: field.value } : row)));
  }

  handleAddPopRules(): void {
    this.dispatchEvent(new CustomEvent('addpoprules'));
  }

  handleAdd(): void {
    this.rows = [...this.rows, NEW_ROW];
  }

  handleRemove(event: Event): void {
    const at = Number((event.currentTarget as HTMLElement).dataset.at);
    this.write(this.rows.filter((_, index) => index !== at));
  }

  async handleCopy(event: Event): Promise<void> {
    const path = (event.currentTarget as HTMLElement).dataset.path ?? '';
    await navigator.clipboard.writeText(this.valueAt(path));
    this.copied = path;
  }

  private withTable(item: ItemView) {
    const isOpen = item.path === this.openPath;
    return {
      ...item,
      isOpen,
      expanded: String(isOpen),
      tableText: isOpen ? this.words.closeTable : this.words.editTable,
      copyText: this.copied === item.path ? this.words.copied : this.words.copy,
      copyLabel: this.labels.text('setup_copyOf', { item: item.label }),
      tableLabel: this.labels.text('setup_editTableOf', { item: item.label }),
      tableTitle: this.labels.text('setup_mappingOf', { item: item.label }),
    };
  }

  private all(selector: string): HTMLElement[] {
    return [...(this.template?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  private placeOf(path: string): ItemPlace {
    return { section: sectionOf(path), name: itemNameOf(path) };
  }

  private valueAt(path: string): string {
    return itemValue(this.draft, this.placeOf(path));
  }

  /** The table is the truth while it is open: the item text follows it, and its rules beside it. */
  private write(rows: readonly MappingRow[]): void {
    this.rows = rows;
    const mapping = mappingOf(this.openPath);
    if (!mapping) return;
    const before = this.valueAt(this.openPath);
    const { value, rules } = writeMappingRows(rows, mapping.style, before);
    this.send(this.openPath, value);
    const { rulesPath } = mapping;
    if (rulesPath !== '' && areRulesNew(rules, this.valueAt(rulesPath))) this.send(rulesPath, rules);
  }

  private send(path: string, value: string): void {
    this.copied = '';
    this.dispatchEvent(new CustomEvent('item', { detail: { ...this.placeOf(path), value } }));
  }
}
