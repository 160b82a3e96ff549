// The table of what the phone says, in both administrator's guides: the words are the labels', so they never differ.
import { readFileSync } from 'node:fs';

const HELP = 'config/guide-states.json';
const LABELS = 'config/labels/softphone.json';

const GUIDES = {
  en: { file: 'docs/admin-guide.md', head: ['The phone says', 'It means', 'What to check'] },
  es: { file: 'docs/es/guia-admin.md', head: ['El teléfono dice', 'Qué significa', 'Qué comprobar'] },
};
const BETWEEN = /(<!-- states:begin[^>]*-->\n)[\s\S]*?(\n<!-- states:end -->)/;

const cell = (text) => text.replace(/\|/g, '\\|').replace(/\{\w+\}/g, '…');

/** States have a title and a text; all else is one label that stands for itself. */
function wordsOf(labels, code, language) {
  const title = labels[`Wxcc_${code}_title`];
  if (title) return [title[language], labels[`Wxcc_${code}_text`][language]];
  const label = labels[`Wxcc_${code}`];
  if (!label) throw new Error(`${HELP} explains ${code}, which has no label`);
  return [label[language], ''];
}

/** Every state of the phone that has words has to be explained. */
function unexplained(labels, help) {
  const states = Object.keys(labels).flatMap((name) => /^Wxcc_(state_\w+)_title$/.exec(name)?.[1] ?? []);
  return states.filter((code) => !(code in help));
}

function table(language, { labels, help }) {
  const rows = Object.entries(help).map(([code, { [language]: check }]) => {
    const [title, text] = wordsOf(labels, code, language);
    return `| **${cell(title)}** | ${cell(text)} | ${cell(check)} |`;
  });
  const { head } = GUIDES[language];
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows].join('\n');
}

/** @returns {Record<string, string>} the guides with today's words in the table; not yet formatted */
export function guidesWithStates() {
  const sources = {
    labels: JSON.parse(readFileSync(LABELS, 'utf8')),
    help: JSON.parse(readFileSync(HELP, 'utf8')),
  };
  const missing = unexplained(sources.labels, sources.help);
  if (missing.length) throw new Error(`${HELP} lacks ${missing.join(', ')}`);
  return Object.fromEntries(
    Object.entries(GUIDES).map(([language, { file }]) => {
      const text = readFileSync(file, 'utf8');
      if (!BETWEEN.test(text)) throw new Error(`${file} has no place for the table of states`);
      return [file, text.replace(BETWEEN, (_all, begin, end) => `${begin}\n${table(language, sources)}\n${end}`)];
    }),
  );
}
