// The one source of text for people: config/labels/*.json, a file an area, `{ "Wxcc_x": { en, es, about } }`. A plural has
// forms: `"en": { "one": "…", "other": "…{count}…" }`. From it come, all committed except the page's files:
//   force-app/main/package/labels/CustomLabels.labels-meta.xml           what native components import
//   force-app/main/package/translations/es.translation-meta.xml
//   apps/labels/panel.{en,es}.json                                       of it, what the panel in the Desktop shows
//   apps/labels/{en,es}.json                                             flat, without the prefix; for the command line
//   force-app/main/softphone/staticresources/WxccSoftphone/start/labels.{en,es}.js   what the softphone page loads
//   force-app/main/softphone/staticresources/WxccSoftphone/later/labels.{en,es}.js   and what its parts in later/ say
// `node scripts/build/labels.mjs` writes them all; it exits 1 with one line a fault.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const FRAGMENTS = 'config/labels';
export const LANGUAGES = ['en', 'es'];
const PREFIX = 'Wxcc_';
const LABELS_XML = 'force-app/main/package/labels/CustomLabels.labels-meta.xml';
const SPANISH_XML = 'force-app/main/package/translations/es.translation-meta.xml';
const START = 'force-app/main/softphone/staticresources/WxccSoftphone/start';
const LATER = 'force-app/main/softphone/staticresources/WxccSoftphone/later';
const DESCRIPTION_MAX = 80;
const VALUE_MAX = 1000;
const NAME_MAX = 80;

/** Kinds of labels (`Wxcc_<kind>_<code>`) that only the command line, the simulator or the setup tab show. */
const NOT_ON_THE_PAGE = new Set([
  'error',
  'check',
  'repair',
  'cli',
  'layout',
  'convert',
  'simulator',
  'setup',
  'panel',
  'companion',
]);
/** Messages that a replay prints: no page ever shows them. */
const ONLY_IN_REPLAYS = new Set(
  [
    'actionNotSupported',
    'actionWithoutCall',
    'dialAsking',
    'eventUnreadable',
    'omniActionRefused',
    'replayUnfinished',
  ].map((code) => `Wxcc_notice_${code}`),
);

/** Kinds that only components in later/ show: the page asks for their texts after its first paint. */
const LATER_ON_THE_PAGE = new Set(
  'actions details dial field help match notes object recording talk transfer unlogged'.split(' '),
);
/** Of those kinds, what the bar and the messages show from the first moment. */
const FROM_THE_START = new Set(['Wxcc_help_title', 'Wxcc_unlogged_hide', 'Wxcc_unlogged_show']);

/** @returns {{ name: string, area: string, about: string, en: string, es: string }[]} plural forms as labels of their own */
export function readLabels(dir = FRAGMENTS) {
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return files
    .flatMap((file) => {
      const area = file.replace(/\.json$/, '');
      const fragment = JSON.parse(readFileSync(path.join(dir, file), 'utf8'));
      return Object.entries(fragment).flatMap(([name, entry]) => forms(name, { area, ...entry }));
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function forms(name, { area, about, en, es }) {
  if (typeof en !== 'object' && typeof es !== 'object') return [{ name, area, about, en, es }];
  const keys = [...new Set([...Object.keys(Object(en)), ...Object.keys(Object(es))])];
  return keys.map((form) => ({ name: `${name}_${form}`, area, about, en: en?.[form], es: es?.[form] }));
}

const places = (text) =>
  [...new Set([...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(', ');

/** A plural may leave the number out ("one call"); everything else must name the same places in all languages. */
const samePlaces = ({ name, en, es }) => {
  const [a, b] = [places(en), places(es)];
  return a === b || (/_(one|other|many)$/.test(name) && a.replace('count', '') === b.replace('count', ''));
};

/** @returns {string[]} one line for each fault; none when the labels can ship */
export function labelFaults(labels) {
  const seen = new Map();
  return labels.flatMap((label) => {
    const { name, area, about } = label;
    const faults = [];
    const say = (what) => faults.push(`${FRAGMENTS}/${area}.json ${name}: ${what}`);
    if (!/^Wxcc_[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)+$/.test(name)) say('the name must be Wxcc_<kind>_<code>');
    if (name.length > NAME_MAX) say(`the name is longer than ${NAME_MAX} characters`);
    if (seen.has(name)) say(`also stands in ${seen.get(name)}.json`);
    seen.set(name, area);
    if (typeof about !== 'string' || !about.trim()) say('"about" must say where it shows');
    for (const language of LANGUAGES) {
      const text = label[language];
      if (typeof text !== 'string' || !text.trim()) say(`no text in "${language}"`);
      else if (text.length > VALUE_MAX) say(`"${language}" is longer than ${VALUE_MAX} characters`);
    }
    if (!samePlaces(label)) say(`places differ: en {${places(label.en)}}, es {${places(label.es)}}`);
    return faults;
  });
}

const escapeXml = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const cut = (text, max) => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text);

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" ?>\n<!-- Generated from config/labels by scripts/build/labels.mjs -->\n';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

const labelXml = ({ name, area, about, en }) => `    <labels>
        <fullName>${name}</fullName>
        <categories>${escapeXml(area)}</categories>
        <language>en_US</language>
        <protected>false</protected>
        <shortDescription>${escapeXml(cut(about, DESCRIPTION_MAX))}</shortDescription>
        <value>${escapeXml(en)}</value>
    </labels>
`;

const translationXml = ({ name, es }) => `    <customLabels>
        <label>${escapeXml(es)}</label>
        <name>${name}</name>
    </customLabels>
`;

const flat = (labels, language) =>
  Object.fromEntries(labels.map((label) => [label.name.slice(PREFIX.length), label[language]]));

/** Findings that only an agent's sign-in brings to light: the help drawer shows them. */
const LATER_FINDINGS = new Set(
  ['presenceStatusUnfit', 'idleCodeUnfit'].flatMap((code) => [`Wxcc_check_${code}`, `Wxcc_repair_${code}`]),
);

const kindOf = ({ name }) => name.split('_')[1];
const isLater = (label) =>
  (LATER_ON_THE_PAGE.has(kindOf(label)) && !FROM_THE_START.has(label.name)) || LATER_FINDINGS.has(label.name);
/** Does the softphone show it, now or later? */
export const isOnPage = (label) =>
  isLater(label) || (!NOT_ON_THE_PAGE.has(kindOf(label)) && !ONLY_IN_REPLAYS.has(label.name));
const isAtStart = (label) => isOnPage(label) && !isLater(label);

/** Kinds that the panel in the Desktop shows: its script brings them along, in both languages. */
const IN_THE_PANEL = new Set('panel actions notes match call log object'.split(' '));
const isInPanel = (label) => IN_THE_PANEL.has(kindOf(label));

/** `<` is escaped although the files stand alone: nobody inlines them by luck. */
const json = (labels, language) => JSON.stringify(flat(labels, language)).replace(/</g, '\\u003c');

/** One global, read by the bundle that comes after it. */
const pageFile = (labels, language) =>
  `self.wxccLabels={language:${JSON.stringify(language)},messages:${json(labels.filter(isAtStart), language)}};\n`;

/** Handed over to the page that has read the first file. */
const laterFile = (labels, language) => `self.wxccLabels.add(${json(labels.filter(isLater), language)});\n`;

/** @returns {Record<string, string>} file to content, everything the labels become */
export function labelFiles(labels) {
  const metadata = {
    [LABELS_XML]: `${HEAD}<CustomLabels ${NAMESPACE}>\n${labels.map(labelXml).join('')}</CustomLabels>\n`,
    [SPANISH_XML]: `${HEAD}<Translations ${NAMESPACE}>\n${labels.map(translationXml).join('')}</Translations>\n`,
  };
  for (const language of LANGUAGES) {
    metadata[`apps/labels/panel.${language}.json`] =
      JSON.stringify(flat(labels.filter(isInPanel), language), null, 2) + '\n';
    metadata[`apps/labels/${language}.json`] = JSON.stringify(flat(labels, language), null, 2) + '\n';
    metadata[`${START}/labels.${language}.js`] = pageFile(labels, language);
    metadata[`${LATER}/labels.${language}.js`] = laterFile(labels, language);
  }
  return metadata;
}

/** Written only when it changes: other steps take these files as inputs. */
function writeChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function writeLabels() {
  const labels = readLabels();
  const faults = labelFaults(labels);
  if (faults.length) throw new Error(`Labels cannot ship:\n${faults.join('\n')}`);
  Object.entries(labelFiles(labels)).forEach(([file, text]) => writeChanged(file, text));
}

export const labelsStep = {
  name: 'labels',
  inputs: [FRAGMENTS, 'scripts/build/labels.mjs'],
  outputs: ['dist/.stamps/labels'],
  build: async () => writeLabels(),
};

if (import.meta.url === `file://${process.argv[1]}`) {
  try {
    writeLabels();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
