import { itemNameOf, sectionOf } from 'c/wxccDefinition';
import type { Diagnostic } from 'c/wxccDefinition';
import { removeItem, renameItem, renameSection, setItem, type DefinitionDraft } from './definitionDraft';

type Repair = (draft: DefinitionDraft, diagnostic: Diagnostic) => DefinitionDraft;

/** What people write who mean true. */
const YES = /^(y|yes|on|1|enabled|active|s|si|sí|verdadero|activado|ja|wahr|oui|vrai)$/i;

const placeOf = ({ path }: Diagnostic) => ({ section: sectionOf(path), name: itemNameOf(path) });

const setTo =
  (valueOf: (params: Diagnostic['params']) => string): Repair =>
  (draft, diagnostic) =>
    setItem(draft, placeOf(diagnostic), valueOf(diagnostic.params));

const toFallback = setTo(({ fallback = '' }) => fallback);

/** Findings that have one plain repair. */
const REPAIRS: Readonly<Partial<Record<Diagnostic['code'], Repair>>> = {
  notABoolean: setTo(({ value = '' }) => String(YES.test(value.trim()))),
  notANumber: toFallback,
  outOfRange: toFallback,
  notAChoice: toFallback,
  badFieldName: toFallback,
  badObjectName: toFallback,
  badPopRule: toFallback,
  placeholder: setTo(() => ''),
  desktopUrlRefused: setTo(() => ''),
  apiSwitchedOff: setTo(() => 'true'),
  notForLightning: setTo(() => 'Lightning'),
  unknownItem: (draft, diagnostic) => removeItem(draft, placeOf(diagnostic)),
  misspeltItem(draft, diagnostic) {
    const to = diagnostic.params.suggestion ?? '';
    // The right name in another section: there it stands already, or the conversion puts it there.
    return to.includes('/') ? removeItem(draft, placeOf(diagnostic)) : renameItem(draft, placeOf(diagnostic), to);
  },
  misspeltSection: (draft, { path, params }) => renameSection(draft, sectionOf(path), params.suggestion ?? ''),
};

/** Can the package repair it by itself? */
export const canRepair = ({ code }: Diagnostic): boolean => REPAIRS[code] !== undefined;

/** The draft with a finding repaired; as it was where there is no plain repair. */
export function repairDraft(draft: DefinitionDraft, diagnostic: Diagnostic): DefinitionDraft {
  return REPAIRS[diagnostic.code]?.(draft, diagnostic) ?? draft;
}
