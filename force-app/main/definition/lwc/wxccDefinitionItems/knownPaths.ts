import { POP_ITEMS } from 'c/wxccPopRules';
import type { SettingItem } from './settingItem';
import { SETTING_ITEMS } from './settingItems';

/** Salesforce's own items that we do not use but nobody should be told about. */
const HARMLESS = [
  '/reqGeneralInfo/reqStandbyUrl',
  '/reqGeneralInfo/reqTimeout',
  '/reqGeneralInfo/reqCanvasNamespace',
  '/reqGeneralInfo/reqCanvasApiName',
  '/reqDialingOptions/reqOutsidePrefix',
  '/reqDialingOptions/reqLongDistPrefix',
  '/reqDialingOptions/reqInternationalPrefix',
];

/** Rules of screen pops without Open CTI. */
export const POP_RULE_PATHS: readonly string[] = POP_ITEMS.map(({ path }) => path);

const items: readonly SettingItem[] = Object.values(SETTING_ITEMS);
const rules = items.flatMap((item) => (item.kind === 'mapping' && item.rules ? [item.rules] : []));

/** Every `/section/item` we read. */
export const READ_PATHS: ReadonlySet<string> = new Set([...items.flatMap((item) => item.paths), ...rules]);

/** Every `/section/item` that may stand in a definition without a remark. */
export const KNOWN_PATHS: ReadonlySet<string> = new Set([...READ_PATHS, ...HARMLESS, ...POP_RULE_PATHS]);
