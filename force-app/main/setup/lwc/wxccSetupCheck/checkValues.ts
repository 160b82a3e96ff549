import type { DefinitionDocument } from 'c/wxccDefinition';
import type { SetupFinding } from './setupFinding';

/** As long as the longest value that Cisco published. Salesforce documents no limit, so beyond it a person must look. */
const KNOWN_TO_WORK = 255;

/** Values so long that nobody has shown that Salesforce keeps them whole. */
export function checkValues({ sections }: DefinitionDocument): readonly SetupFinding[] {
  return sections
    .flatMap(({ items }) => items)
    .filter(({ value }) => value.length > KNOWN_TO_WORK)
    .map(({ name, value }) => ({
      light: 'look',
      code: 'valueLong',
      item: name,
      params: { item: name, length: String(value.length) },
    }));
}
