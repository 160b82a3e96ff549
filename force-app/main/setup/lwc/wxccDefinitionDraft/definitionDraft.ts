import { documentFromSettingsMap, ownDefinition, readDefinitionText, readSettings } from 'c/wxccDefinition';
import type {
  CallCenterSettings,
  DefinitionDocument,
  DefinitionXml,
  Diagnostic,
  DocumentItem,
  DocumentSection,
} from 'c/wxccDefinition';
import { convertDefinition, sourceFromDocument } from 'c/wxccDefinitionConvert';
import type { ConversionNote, ConversionTarget } from 'c/wxccDefinitionConvert';

/** A call center definition that an administrator works on. */
export interface DefinitionDraft {
  readonly document: DefinitionDocument;
  readonly settings: CallCenterSettings;
  /** Of its values, as they are now. */
  readonly findings: readonly Diagnostic[];
  /** How the file was built, as it was opened: the next download no longer has these faults. */
  readonly opened: readonly Diagnostic[];
  /** What the last conversion changed. */
  readonly report: readonly ConversionNote[];
}

/** Where an item stands. */
export interface ItemPlace {
  readonly section: string;
  readonly name: string;
}

function judged(
  document: DefinitionDocument,
  { opened, report }: Pick<DefinitionDraft, 'opened' | 'report'>,
): DefinitionDraft {
  const { settings, diagnostics } = readSettings(sourceFromDocument(document));
  return { document, settings, findings: diagnostics, opened, report };
}

/** The definition that comes with the softphone, to begin with. */
export const newDraft = (): DefinitionDraft => judged({ sections: ownDefinition.sections }, { opened: [], report: [] });

/** The definition in force, as a running phone has it. @param map the flat map of `getCallCenterSettings` */
export const draftInForce = (map: Readonly<Record<string, string>>): DefinitionDraft =>
  judged(documentFromSettingsMap(map), { opened: [], report: [] });

/**
 * Opens a definition file in any spelling and form.
 * @returns undefined draft: it cannot be read, `diagnostics` says why
 */
export function openDraft(
  text: string,
  xml: DefinitionXml,
  fileName: string,
): { readonly draft?: DefinitionDraft; readonly diagnostics: readonly Diagnostic[] } {
  const { document, diagnostics } = readDefinitionText(text, xml, fileName);
  return document ? { draft: judged(document, { opened: diagnostics, report: [] }), diagnostics } : { diagnostics };
}

/** The draft with other items in one section. */
function changeItems(
  draft: DefinitionDraft,
  section: string,
  change: (items: readonly DocumentItem[]) => readonly DocumentItem[],
): DefinitionDraft {
  const sections = draft.document.sections.map((each) =>
    each.name === section ? { ...each, items: change(each.items) } : each,
  );
  return judged({ sections }, draft);
}

/** Another value for an item. An item that is not there stays away: administrators change values, never add items. */
export function setItem(draft: DefinitionDraft, { section, name }: ItemPlace, value: string): DefinitionDraft {
  return changeItems(draft, section, (items) => items.map((item) => (item.name === name ? { ...item, value } : item)));
}

/** Another name for an item; the value stays. Where the new name is there already, the misspelt one goes. */
export function renameItem(draft: DefinitionDraft, { section, name }: ItemPlace, to: string): DefinitionDraft {
  return changeItems(draft, section, (items) =>
    items.some((item) => item.name === to)
      ? items.filter((item) => item.name !== name)
      : items.map((item) => (item.name === name ? { ...item, name: to } : item)),
  );
}

/** Takes an item out. */
export function removeItem(draft: DefinitionDraft, { section, name }: ItemPlace): DefinitionDraft {
  return changeItems(draft, section, (items) => items.filter((item) => item.name !== name));
}

/** The draft with a section in the place of the one of its name, or at the end. */
export function withSection(draft: DefinitionDraft, section: DocumentSection): DefinitionDraft {
  const { sections } = draft.document;
  const isThere = sections.some(({ name }) => name === section.name);
  const put = sections.map((each) => (each.name === section.name ? { ...section, label: each.label } : each));
  return judged({ sections: isThere ? put : [...sections, section] }, draft);
}

/** Another name for a section. */
export function renameSection(draft: DefinitionDraft, name: string, to: string): DefinitionDraft {
  const isThere = draft.document.sections.some((section) => section.name === to);
  if (isThere) return draft;
  const sections = draft.document.sections.map((each) => (each.name === name ? { ...each, name: to } : each));
  return judged({ sections }, draft);
}

/** The draft in another spelling, with the report of it. Undefined: it is no definition of Webex Contact Center. */
export function convertDraft(draft: DefinitionDraft, to: ConversionTarget): DefinitionDraft | undefined {
  const conversion = convertDefinition(sourceFromDocument(draft.document), to);
  return conversion && judged(conversion.document, { opened: draft.opened, report: conversion.report });
}

/** A value as it stands in the draft; empty when there is no such item. */
export function itemValue({ document }: DefinitionDraft, { section, name }: ItemPlace): string {
  const found = document.sections.find((each) => each.name === section)?.items.find((item) => item.name === name);
  return found?.value ?? '';
}
