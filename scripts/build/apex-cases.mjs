// Writes the Apex test classes that play the shared cases of tests/cases: one class a file, one test method a case.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const SOURCES = 'tests/cases';
const CLASSES = 'force-app/main/salesforce/classes';
const RECORDING_CLASSES = 'force-app/main/recording/classes';

const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);

const methodName = (sentence) =>
  sentence
    .replace(/[^A-Za-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean)
    .map((word, index) => (index ? upperFirst(word) : word.toLowerCase()))
    .join('');

/** Apex knows these escapes; everything else of JSON is plain in a literal. */
const literal = (text) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

const method = (one) => `@IsTest
static void ${methodName(one.name)}() { WxccCaseRunner.run(${literal(JSON.stringify(one))}); }`;

/** Mappings are the softphone's business; of their table Apex shares what a text becomes in a field of a type. */
const conversionMethod = ({ field, cases }) => `@IsTest
static void ${methodName(field.replace(/\W|_+/g, ' '))}() { WxccConversionRunner.run(${field}, ${literal(JSON.stringify(cases))}); }`;

const recordingMethod = (one) => `@IsTest
static void ${methodName(one.name)}() { WxccRecordingCaseRunner.run(${literal(JSON.stringify(one))}); }`;

const about = ({ cases = [], recordings = [] }) => {
  if (recordings.length > 0) return 'What becomes of an answer of Webex';
  return cases.length > 0 ? 'What WxccOpenCti answers' : 'What a text becomes in a field';
};

async function apexClass(source) {
  const name = `Wxcc${upperFirst(path.basename(source, '.json'))}CasesTest`;
  const file = JSON.parse(readFileSync(source, 'utf8'));
  const { cases = [], conversions = [], recordings = [] } = file;
  const methods = [...cases.map(method), ...conversions.map(conversionMethod), ...recordings.map(recordingMethod)];
  const code = `/**
 * @description ${about(file)}, case by case. Generated from ${source} by scripts/build/apex-cases.mjs.
 */
@IsTest
private class ${name} {
${methods.join('\n\n')}
}
`;
  const target = `${recordings.length > 0 ? RECORDING_CLASSES : CLASSES}/${name}.cls`;
  return [target, await format(code, { ...(await resolveConfig(target)), filepath: target })];
}

/** @returns {Promise<Record<string, string>>} the classes, formatted, by file */
export async function apexCases() {
  const sources = readdirSync(SOURCES).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(await Promise.all(sources.map((file) => apexClass(`${SOURCES}/${file}`))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [file, code] of Object.entries(await apexCases())) writeFileSync(file, code);
