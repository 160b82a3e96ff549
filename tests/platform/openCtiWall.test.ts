import { execFileSync } from 'node:child_process';

/** A process of its own: ESLint's plugins are modules that Jest cannot load. */
const SCRIPT = `
import path from 'node:path';
import { Linter } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import rooms from './config/eslint/rooms.js';
const config = [{ files: ['**/*.ts'], languageOptions: { parser }, plugins: { rooms }, rules: { 'rooms/open-cti': 'error' } }];
const faults = JSON.parse(process.argv[1]).map(([file, code]) =>
  new Linter().verify(code, config, { filename: path.resolve(file) }).map(({ ruleId }) => ruleId));
console.log(JSON.stringify(faults));
`;

/** The rules broken by each file. */
const faultsOf = (files: readonly (readonly [file: string, code: string])[]): string[][] =>
  JSON.parse(
    execFileSync('node', ['--input-type=module', '-e', SCRIPT, JSON.stringify(files)], { encoding: 'utf8' }),
  ) as string[][];

const KNOWING = [
  "import { createOpenCtiCrm } from 'c/wxccOpenCti';",
  "import type { OpenCtiApi } from 'c/wxccOpenCti';",
  "export * from 'c/wxccOpenCti';",
  "const load = () => import('c/wxccOpenCti');",
  'globalThis.sforce.opencti.screenPop();',
  "const script = '/support/api/66.0/lightning/opencti_min.js';",
];
const CORE = [
  'force-app/main/call/lwc/wxccCall/createPhone.ts',
  'force-app/main/salesforce/lwc/wxccSalesforce/crm.ts',
  'force-app/main/salesforce/lwc/wxccLightningCrm/lightningCrm.ts',
  'apps/softphone/composePhone.ts',
];
const HOSTS = [
  'force-app/main/salesforce/lwc/wxccOpenCti/openCtiCrm.ts',
  'apps/softphone/startSoftphone.ts',
  'apps/simulator/org/engine/createOpenCtiApi.ts',
];

describe('the wall around Open CTI', () => {
  const each = (files: readonly string[]) => files.flatMap((file) => KNOWING.map((code) => [file, code] as const));

  it('lets nothing of the core know it', () => {
    const faults = faultsOf(each(CORE));
    expect(faults).toHaveLength(CORE.length * KNOWING.length);
    expect(faults.filter((rules) => !rules.includes('rooms/open-cti'))).toEqual([]);
  });

  it('has its adapter and the programs that stand in for Salesforce outside', () => {
    expect(faultsOf(each(HOSTS)).flat()).toEqual([]);
  });
});
