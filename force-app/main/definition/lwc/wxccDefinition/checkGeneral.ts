import type { DefinitionSource } from 'c/wxccDefinitionFile';
import { plainValue, createDiagnostic } from 'c/wxccDiagnostic';
import type { Place, Diagnostic, DiagnosticCode } from 'c/wxccDiagnostic';
import type { CallCenterSettings } from './callCenterSettings';
import { isOwnAdapter } from './dialect';

const LIGHTNING = /^(lightning|classic_and_lightning)$/i;
/** Salesforce's rule for reqInternalName. */
const INTERNAL_NAME = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

const pathOf = (name: string): string => `/reqGeneralInfo/${name}`;

/** Salesforce's own items, as far as the softphone cannot live without them. */
export function checkGeneral(source: DefinitionSource, { general }: CallCenterSettings): readonly Diagnostic[] {
  const isFile = source.format !== 'settings';
  const placeOf = (name: string): Place =>
    source.items.find(({ path }) => path === pathOf(name)) ?? { path: pathOf(name), value: '' };
  const valueOf = (name: string): string => plainValue(placeOf(name).value ?? '');
  const isThere = (name: string): boolean => source.items.some(({ path }) => path === pathOf(name));
  const findings: [fault: boolean, code: DiagnosticCode, name: string][] = [
    [isFile && valueOf('reqInternalName') === '', 'missingInternalName', 'reqInternalName'],
    [
      valueOf('reqInternalName') !== '' && !INTERNAL_NAME.test(valueOf('reqInternalName')),
      'badInternalName',
      'reqInternalName',
    ],
    [isFile && valueOf('reqDisplayName') === '', 'missingDisplayName', 'reqDisplayName'],
    [isFile && !isOwnAdapter(general.adapterUrl), 'adapterNotOurs', 'reqAdapterUrl'],
    [isThere('reqUseApi') && !general.useApi, 'apiSwitchedOff', 'reqUseApi'],
    // Without the item it reads as its default, Lightning: only what says something else is at fault.
    [
      isFile && isThere('reqSalesforceCompatibilityMode') && !LIGHTNING.test(valueOf('reqSalesforceCompatibilityMode')),
      'notForLightning',
      'reqSalesforceCompatibilityMode',
    ],
  ];
  return findings.filter(([fault]) => fault).map(([, code, name]) => createDiagnostic(code, placeOf(name)));
}
