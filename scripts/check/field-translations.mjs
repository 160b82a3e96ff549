// Every field that people see on a call's Task has a Spanish label and help text, within what Salesforce takes.
import path from 'node:path';
import { packageFiles, readXml } from './files.mjs';

const MAX = { label: 40, help: 255 };

const namesOf = (files, pattern) =>
  new Map(files.flatMap((file) => (pattern.test(file) ? [[path.posix.basename(file).split('.')[0], file]] : [])));

function* textProblems(root, file) {
  const { content } = readXml(root, file);
  for (const [part, most] of Object.entries(MAX)) {
    const text = content[part]?.[0] ?? '';
    if (!text.trim()) yield `has no ${part}`;
    if (text.length > most) yield `its ${part} is longer than ${most} characters`;
  }
  if (content.name?.[0] !== path.posix.basename(file).split('.')[0])
    yield 'translates another field than its file says';
}

/** @param {string} root */
export async function fieldTranslations(root) {
  const files = packageFiles(root);
  const fields = namesOf(files, /\/objects\/Activity\/fields\/\w+\.field-meta\.xml$/);
  const texts = namesOf(files, /\/objectTranslations\/Activity-es\/\w+\.fieldTranslation-meta\.xml$/);
  const problems = [
    ...[...fields.keys()].filter((name) => !texts.has(name)).map((name) => `${name} has no Spanish label`),
    ...[...texts.keys()].filter((name) => !fields.has(name)).map((name) => `${name} is translated, but does not exist`),
    ...[...texts].flatMap(([name, file]) => [...textProblems(root, file)].map((problem) => `${name}: ${problem}`)),
  ];
  return { problems, warnings: [], checked: fields.size };
}
