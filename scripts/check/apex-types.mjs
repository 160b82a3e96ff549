// Apex through apex-ls: wrong types, missing methods, fields, classes and labels, without an org.
import path from 'node:path';
import { packageFiles } from './files.mjs';
import { runJava } from './java-tools.mjs';

/** Its output names a file on a line of its own, then what is wrong in it. */
function toProblems(output, root) {
  let file = '';
  const problems = [];
  for (const line of output.split('\n').map((one) => one.trim())) {
    if (path.isAbsolute(line)) file = path.relative(root, line);
    else if (/^(Syntax|Error|Missing|Warning|Unused)\b.*line/.test(line)) problems.push(`${file}: ${line}`);
  }
  return problems;
}

/** @param {string} root */
export async function apexTypes(root) {
  const workspace = path.resolve(root);
  const { code, output } = await runJava(
    'io.github.apexdevtools.apexls.CheckForIssues',
    ['-w', workspace, '-d', 'warnings', '-n'],
    workspace,
  );
  const problems = toProblems(output, workspace);
  if (code !== 0 && !problems.length) problems.push(`apex-ls ended with ${code}: ${output.slice(-2000)}`);
  return { problems, warnings: [], checked: packageFiles(root).filter((file) => file.endsWith('.cls')).length };
}
