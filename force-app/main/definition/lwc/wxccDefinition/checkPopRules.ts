import type { DefinitionItem, DefinitionSource } from 'c/wxccDefinitionFile';
import { createDiagnostic, plainValue } from 'c/wxccDiagnostic';
import type { Diagnostic } from 'c/wxccDiagnostic';
import { MAX_POP_FIELDS, MAX_POP_OBJECTS, parsePopObjects, popChoices, POP_ITEMS, readPopRule } from 'c/wxccPopRules';
import type { PopItem } from 'c/wxccPopRules';

function checkObjects(item: DefinitionItem): readonly Diagnostic[] {
  const { refused, tooMany } = parsePopObjects(plainValue(item.value));
  const limits = { objects: String(MAX_POP_OBJECTS), fields: String(MAX_POP_FIELDS) };
  return [
    ...refused.map((entry) => createDiagnostic('popObjectIgnored', item, { entry })),
    ...tooMany.map((entry) => createDiagnostic('tooManyPopObjects', item, { entry, ...limits })),
  ];
}

function checkPop({ match, fallback }: PopItem, item: DefinitionItem): readonly Diagnostic[] {
  if (plainValue(item.value) === '') return [];
  if (match === undefined) return checkObjects(item);
  if (readPopRule(plainValue(item.value), match)) return [];
  return [createDiagnostic('badPopRule', item, { choices: popChoices(match).join(', '), fallback })];
}

/** Rules of screen pops without Open CTI that cannot be read; blank ones hold as Salesforce's own layouts begin. */
export function checkPopRules({ items }: DefinitionSource): readonly Diagnostic[] {
  return POP_ITEMS.flatMap((pop) =>
    items.filter(({ path }) => path === pop.path).flatMap((item) => checkPop(pop, item)),
  );
}
