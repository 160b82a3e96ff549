import {
  isAllowedDesktopOverride,
  plainValue,
  readSettings,
  rulesPath,
  SETTING_ITEMS,
  SettingsReader,
  spellingOf,
} from 'c/wxccDefinition';
import type { CallCenterSettings, DefinitionItem, DefinitionSource, RowName, SettingName } from 'c/wxccDefinition';

const isRules = (name: RowName): name is 'noMatchRules' | 'caseRules' =>
  name === 'noMatchRules' || name === 'caseRules';

/**
 * What a definition says, item by item, as text that says the same in any spelling: defaults of its own spelling written
 * out, what cannot be read replaced by what it works as. Lists and mappings stay as they were typed.
 */
export class EffectiveTexts {
  readonly settings: CallCenterSettings;
  private readonly reader: SettingsReader;
  private readonly column: 'v1' | 'v2';
  private readonly items: ReadonlyMap<string, DefinitionItem>;

  constructor(source: DefinitionSource) {
    this.settings = readSettings(source).settings;
    this.column = this.settings.dialect === 'webex-v2' ? 'v2' : 'v1';
    this.reader = new SettingsReader(source, this.column);
    this.items = new Map([...source.items].reverse().map((item) => [item.path, item]));
  }

  /** The item a setting is read from; undefined: the definition has none of its items. */
  find(name: SettingName): DefinitionItem | undefined {
    return this.reader.find(SETTING_ITEMS[name]);
  }

  text(name: RowName): string {
    if (isRules(name)) return plainValue(this.items.get(rulesPath(name))?.value ?? '') || '[]';
    return this.derived(name) ?? this.written(name);
  }

  /** Items that do not say alone what they work as. */
  private derived(name: SettingName): string | undefined {
    const { desktop, cases } = this.settings;
    if (name === 'region') return desktop.region ?? '';
    if (name === 'desktopUrl') return isAllowedDesktopOverride(this.written(name)) ? this.written(name) : '';
    if (name === 'caseAlwaysInViewMode') return String(cases.open === 'view');
    if (name === 'outdialPrefixes') return this.reader.flag(SETTING_ITEMS.outdialPrefixGate) ? undefined : '';
    return name === 'activityMappingGate' ? this.mappingGate() : undefined;
  }

  /** V2's mapping is its own switch. */
  private mappingGate(): string | undefined {
    const found = this.find('activityMappings');
    if (!found || spellingOf(found.path) !== 'v2') return undefined;
    return String(this.settings.activity.mappings.length > 0);
  }

  private written(name: SettingName): string {
    const item = SETTING_ITEMS[name];
    if (item.kind === 'flag') return String(this.reader.flag(item));
    if (item.kind === 'number') return String(this.reader.number(item));
    if (item.kind === 'choice') return this.reader.choice<string>(item);
    if (item.kind === 'text') return this.reader.text(item);
    return plainValue(this.find(name)?.value ?? item.defaults[this.column]);
  }
}
