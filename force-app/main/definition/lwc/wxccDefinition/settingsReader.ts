import type { DefinitionItem, DefinitionSource } from 'c/wxccDefinitionFile';
import { parsePrefixes, parsePresencePairs } from 'c/wxccDefinitionItems';
import type {
  ChoiceItem,
  FlagItem,
  ListItem,
  MappingItem,
  NumberItem,
  PresencePair,
  SettingItem,
  TextItem,
} from 'c/wxccDefinitionItems';
import { plainValue, createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic, DiagnosticCode } from 'c/wxccDiagnostic';
import { isFieldName, parseFlag, parseMapping } from 'c/wxccMapping';
import type { FieldMapping } from 'c/wxccMapping';

/** Reads one item after another. Whatever stands there, the answer is valid; what was wrong is collected in `diagnostics`. */
export class SettingsReader {
  readonly diagnostics: Diagnostic[] = [];
  private readonly items = new Map<string, DefinitionItem>();
  private readonly column: 'v1' | 'v2';

  /** @param column whose defaults an absent item takes */
  constructor(source: DefinitionSource, column: 'v1' | 'v2') {
    this.column = column;
    // A path that is there twice: the first one counts (and the file's reader has said so).
    for (const item of source.items) if (!this.items.has(item.path)) this.items.set(item.path, item);
  }

  /** The item as written: the first of its paths that says something, else the first that is there. */
  find(item: Pick<SettingItem, 'paths'>): DefinitionItem | undefined {
    const there = item.paths.map((path) => this.items.get(path)).filter((found) => found !== undefined);
    return there.find(({ value }) => plainValue(value) !== '') ?? there[0];
  }

  has(item: Pick<SettingItem, 'paths'>): boolean {
    return this.find(item) !== undefined;
  }

  flag(item: FlagItem): boolean {
    const found = this.find(item);
    if (!found) return item.defaults[this.column];
    const { value, known } = parseFlag(found.value);
    if (!known) this.report('notABoolean', found);
    return value;
  }

  number(item: NumberItem): number {
    const found = this.find(item);
    const fallback = item.defaults[this.column];
    if (!found || plainValue(found.value) === '') return fallback;
    const limits = { min: String(item.min), max: String(item.max), fallback: String(fallback) };
    if (!/^\d+(\.0*)?$/.test(plainValue(found.value))) return this.refuse('notANumber', found, fallback, limits);
    const value = Number(plainValue(found.value));
    return value >= item.min && value <= item.max ? value : this.refuse('outOfRange', found, fallback, limits);
  }

  text(item: TextItem): string {
    const found = this.find(item);
    const fallback = item.defaults[this.column];
    if (!found) return fallback;
    const value = plainValue(found.value);
    if (value === '') return item.required ? fallback : '';
    if (item.placeholders?.includes(value)) return this.refuse('placeholder', found, '');
    if (value.length > item.maxLength) this.report('valueTooLong', found, { max: String(item.maxLength) });
    if (item.names && !isFieldName(value)) {
      return this.refuse(item.names === 'field' ? 'badFieldName' : 'badObjectName', found, fallback, { fallback });
    }
    return value;
  }

  choice<T extends string>(item: ChoiceItem<T>): T {
    const found = this.find(item);
    const fallback = item.defaults[this.column];
    const written = plainValue(found?.value ?? '').toLowerCase();
    if (!found || written === '') return fallback;
    const choice = item.choices.find((candidate) => candidate === written);
    return choice ?? this.refuse('notAChoice', found, fallback, { choices: item.choices.join(', '), fallback });
  }

  prefixes(item: ListItem): readonly string[] {
    const found = this.find(item);
    const { prefixes, refused } = parsePrefixes(found?.value ?? item.defaults[this.column]);
    if (found) refused.forEach((entry) => this.report('badPrefix', found, { entry }));
    return prefixes;
  }

  presencePairs(item: ListItem): readonly PresencePair[] {
    const found = this.find(item);
    const { pairs, refused } = parsePresencePairs(found?.value ?? '');
    if (found) refused.forEach((entry) => this.report('badPresencePair', found, { entry }));
    return pairs;
  }

  /** Fields the mapping fills, and the rules that stand beside it. Anything unreadable is told and left out. */
  mapping(item: MappingItem): readonly FieldMapping[] {
    const found = this.find(item);
    const rules = item.rules === undefined ? undefined : this.items.get(item.rules);
    const { mappings, problems } = parseMapping(found?.value ?? item.defaults[this.column], rules?.value);
    if (found) problems.forEach(({ code, entry }) => this.report(code, found, { entry }));
    return mappings;
  }

  report(code: DiagnosticCode, place: DefinitionItem, params: Record<string, string> = {}): void {
    this.diagnostics.push(createDiagnostic(code, place, params));
  }

  private refuse<T>(code: DiagnosticCode, place: DefinitionItem, fallback: T, params: Record<string, string> = {}): T {
    this.report(code, place, params);
    return fallback;
  }
}
