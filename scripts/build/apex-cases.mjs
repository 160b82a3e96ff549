// Writes the Apex test class that plays the shared cases of tests/cases: one test method a case.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const SOURCE = 'tests/cases/saveCall.json';
export const APEX_CASES = 'force-app/main/salesforce/classes/WxccSaveCallCasesTest.cls';

const methodName = (sentence) =>
  sentence
    .replace(/[^A-Za-z0-9 ]/g, '')
    .split(' ')
    .map((word, index) => (index ? word[0].toUpperCase() + word.slice(1) : word.toLowerCase()))
    .join('');

/** Apex knows these escapes; everything else of JSON is plain in a literal. */
const literal = (text) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

const method = (one) => `@IsTest
static void ${methodName(one.name)}() { WxccCaseRunner.run(${literal(JSON.stringify(one))}); }`;

/** @returns {Promise<string>} the class, formatted */
export async function apexCases() {
  const { cases } = JSON.parse(readFileSync(SOURCE, 'utf8'));
  const source = `/**
 * @description What WxccOpenCti answers, case by case. Generated from ${SOURCE} by scripts/build/apex-cases.mjs.
 */
@IsTest
private class WxccSaveCallCasesTest {
${cases.map(method).join('\n\n')}
}
`;
  return format(source, { ...(await resolveConfig(APEX_CASES)), filepath: APEX_CASES });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(APEX_CASES, await apexCases());
