// Apex through PMD, with the severities of Salesforce's Code Analyzer.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { packageFiles } from './files.mjs';
import { runJava } from './java-tools.mjs';

const require = createRequire(import.meta.url);
const engine = path.dirname(require.resolve('@salesforce/code-analyzer-pmd-engine'));
const { RULE_MAPPINGS } = require(path.join(engine, 'pmd-rule-mappings.js'));

const CATEGORIES = ['security', 'bestpractices', 'errorprone', 'performance'];
/** Code Analyzer counts from 1 (critical); 2 is high, 3 moderate. */
const HIGH = 2;
const MODERATE = 3;

const ruleSet = `<?xml version="1.0" encoding="UTF-8"?>
<ruleset name="Apex" xmlns="http://pmd.sourceforge.net/ruleset/2.0.0">
  <description>What Code Analyzer checks in Apex</description>
  ${CATEGORIES.map((category) => `<rule ref="category/apex/${category}.xml" />`).join('\n  ')}
</ruleset>`;

/** Tests may do what shipped code may not, short of the dangerous. */
const limitFor = (file) => (/(Test|TestData|CaseRunner)\.cls$/.test(file) ? HIGH : MODERATE);

async function analyse(files) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'wxcc-pmd-'));
  const at = (name) => path.join(dir, name);
  try {
    writeFileSync(at('rules.xml'), ruleSet);
    writeFileSync(
      at('input.json'),
      JSON.stringify({ ruleSetInputFile: at('rules.xml'), runDataPerLanguage: { apex: { filesToScan: files } } }),
    );
    const { code, output } = await runJava('com.salesforce.sfca.pmdwrapper.PmdWrapper', [
      'run',
      at('input.json'),
      at('output.json'),
    ]);
    if (code !== 0) throw new Error(`PMD ended with ${code}: ${output.slice(-2000)}`);
    return JSON.parse(readFileSync(at('output.json'), 'utf8'));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** @param {string} root */
export async function apexRules(root) {
  const files = packageFiles(root)
    .filter((file) => file.endsWith('.cls'))
    .map((file) => path.resolve(root, file));
  const { violations, processingErrors } = await analyse(files);
  const severe = violations.filter(
    ({ rule, codeLocation }) => (RULE_MAPPINGS[rule]?.severity ?? HIGH) <= limitFor(codeLocation.file),
  );
  const problems = severe.map(
    ({ rule, message, codeLocation: { file, startLine } }) =>
      `${path.relative(path.resolve(root), file)}:${startLine}: ${rule}: ${message}`,
  );
  problems.push(...processingErrors.map((error) => `${error.file}: ${error.message}`));
  return { problems, warnings: [], checked: files.length };
}
