import { itemNameOf, readSettings, rulesPath, sectionOf } from 'c/wxccDefinition';
import type { DefinitionDocument, DefinitionRow, DefinitionSource, DocumentItem } from 'c/wxccDefinition';
import { POP_RULE_PATHS } from 'c/wxccDefinitionItems';
import type { Conversion, ConversionTarget } from './conversion';
import { EffectiveTexts } from './effectiveTexts';
import { reportConversion } from './reportConversion';
import { TARGETS, type Target } from './targets';

interface Written extends DocumentItem {
  readonly section: string;
}

function writeRow([name, label, fixed]: DefinitionRow, target: Target, texts: EffectiveTexts): Written {
  const path = name === 'noMatchRules' || name === 'caseRules' ? rulesPath(name) : target.pathOf(name, texts);
  const value = fixed ?? target.textOf(name, texts) ?? texts.text(name);
  return { section: sectionOf(path), name: itemNameOf(path), label, value };
}

/** An item may stand in another section than its row: V2's spelling of a row in our own. */
function writeDocument(target: Target, texts: EffectiveTexts): DefinitionDocument {
  const written = target.sections.flatMap(([, , rows]) => rows.map((row) => writeRow(row, target, texts)));
  return {
    sections: target.sections.map(([name, label]) => ({
      name,
      label,
      items: written
        .filter(({ section }) => section === name)
        .map((item) => ({ name: item.name, label: item.label, value: item.value })),
    })),
  };
}

/** Rules of screen pops without Open CTI, as they stand: only our own spelling has a place for them. */
function popRules({ items }: DefinitionSource): DefinitionDocument['sections'] {
  const rules = items.filter(({ path }) => POP_RULE_PATHS.includes(path));
  return [...new Set(rules.map(({ path }) => sectionOf(path)))].map((name) => ({
    ...{ name, label: name },
    items: rules.map(({ path, label, value }) => ({ name: itemNameOf(path), label, value })),
  }));
}

/** A document as if it had been read. */
export function sourceFromDocument({ sections }: DefinitionDocument): DefinitionSource {
  const items = sections.flatMap((section) =>
    section.items.map(({ name, label, value }) => ({ path: `/${section.name}/${name}`, label, value })),
  );
  return { format: 'import', items };
}

/**
 * A call center definition in another spelling. Converted to ours it gives the same settings; what V1 or V2 cannot say is
 * in the report. Undefined: it is not one of Webex Contact Center's, and its items mean other things.
 * @param source the definition as it was read; never changed
 */
export function convertDefinition(source: DefinitionSource, to: ConversionTarget): Conversion | undefined {
  if (readSettings(source).settings.dialect === 'other') return undefined;
  const target = TARGETS[to];
  const texts = new EffectiveTexts(source);
  const written = writeDocument(target, texts);
  const document = to === 'ours' ? { sections: [...written.sections, ...popRules(source)] } : written;
  return { document, report: reportConversion(source, sourceFromDocument(document), { texts, target }) };
}
