import { readFileSync } from 'node:fs';
import { readSettings } from 'c/wxccDefinition';
import { mapFields, parseMapping } from 'c/wxccMapping';
import { readDefinitionFile } from '../../apps/definition-xml/readDefinitionFile';
import type { Suite } from '../figure';
import { summarise } from '../summarise';

const DEFINITION = 'config/WxccOpenSoftphone.xml';
const MAPPING = 'Subject={Topic},Priority={Level},Description={Note},Wxcc_ANI__c={ANI}';
const VALUES: Readonly<Record<string, string>> = {
  Topic: 'Invoice',
  Level: 'High',
  Note: 'Again',
  ANI: '+14155550123',
};
const valueOf = (name: string) => ({ name, value: VALUES[name] ?? '', from: 'cad' as const });
/** Repetitions within one run: a single one is shorter than the clock's step. */
const TIMES = 200;

/** @returns how often a second, run by run */
function perSecond(runs: number, work: () => void): readonly number[] {
  const once = (): number => {
    const start = performance.now();
    for (let time = 0; time < TIMES; time += 1) work();
    return (TIMES * 1_000) / (performance.now() - start);
  };
  once();
  return Array.from({ length: runs }, once);
}

function checkDefinition(bytes: Uint8Array): void {
  const { source } = readDefinitionFile(bytes, 'bench.xml');
  if (!source) throw new Error(`${DEFINITION} cannot be read.`);
  readSettings(source);
}

/** How much the definition's reader and the mapping engine do in a second. */
export const measureThroughput: Suite = ({ runs }) => {
  const bytes = readFileSync(DEFINITION);
  const { mappings } = parseMapping(MAPPING);
  if (mappings.length !== 4) throw new Error('The mapping cannot be read.');
  const head = { suite: 'throughput', unit: 'a second' } as const;
  return [
    summarise(
      { ...head, name: 'definitions checked' },
      perSecond(runs, () => checkDefinition(bytes)),
    ),
    summarise(
      { ...head, name: 'mapping items parsed' },
      perSecond(runs, () => void parseMapping(MAPPING)),
    ),
    summarise(
      { ...head, name: 'Tasks mapped, four fields' },
      perSecond(runs, () => void mapFields({ mappings, values: (name) => valueOf(name) })),
    ),
  ];
};
