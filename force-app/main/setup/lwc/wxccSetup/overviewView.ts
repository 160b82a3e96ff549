import type { Labels } from 'c/wxccBase';
import type { Diagnostic } from 'c/wxccDefinition';
import { diffSettings } from 'c/wxccDefinitionConvert';
import { checkOrg, checkOrgFields, checkPhone, checkPhoneLayout, checkValues, judge, lightOf } from 'c/wxccSetupCheck';
import type { Light, OrgFacts, RunningPhone, SetupFinding, UserFact } from 'c/wxccSetupCheck';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import { diagnosticRow, orgRow, type FindingRow } from 'c/wxccSetupRows';

/** Findings of one light, with its heading. */
export interface FindingGroup {
  readonly light: Light;
  readonly title: string;
  readonly rows: readonly FindingRow[];
}

export interface OverviewView {
  readonly light: Light;
  readonly answer: string;
  readonly answerClass: string;
  /** What is to be done, worst first; what is fine comes last. */
  readonly groups: readonly FindingGroup[];
  /** Users whom the package can give its permission set. */
  readonly permit: readonly UserFact[];
}

const LIGHTS: readonly Light[] = ['red', 'amber', 'look', 'green'];

/** All that the tab knows. */
export interface Known {
  readonly facts: OrgFacts;
  /** The definition at work. */
  readonly draft: DefinitionDraft | undefined;
  /** A softphone on this page, once it has answered, and the definition that it has in force. */
  readonly phone: RunningPhone | undefined;
  readonly inForce: DefinitionDraft | undefined;
}

/** Everything that is known: of the org, of the definition, and of the one in the other. */
export function overviewOf(labels: Labels, known: Known): OverviewView {
  const { facts, phone } = known;
  const draft = known.draft ?? known.inForce;
  const fields = draft ? checkOrgFields(facts, draft.settings) : [];
  const layout = draft ? checkPhoneLayout(phone, draft.settings) : [];
  const diagnostics = [...(draft?.findings ?? []), ...fields, ...layout];
  const org: readonly SetupFinding[] = [
    ...checkOrg(facts, draft?.settings),
    ...checkPhone(phone, draft?.settings),
    ...differs(known),
    ...(draft ? checkValues(draft.document) : []),
    ...good(draft, fields.length),
  ];
  const rows = [
    ...org.map((finding, at) => orgRow(labels, finding, at)),
    ...diagnostics.map((each, at) => toRow(labels, each, at, at < (known.draft?.findings.length ?? 0))),
  ];
  const { light, answer } = judge([
    ...org,
    ...diagnostics.map((each) => ({ light: lightOf(each), code: 'definition' as const })),
  ]);
  return {
    light,
    answer: labels.text(`setup_${answer}`),
    answerClass: `wxcc-answer wxcc-answer_${light}`,
    groups: groupsOf(labels, rows),
    permit: org.flatMap(({ permit = [] }) => permit),
  };
}

/** The draft's own findings come first, and can be repaired in it; those against org and phone have no plain repair. */
function toRow(labels: Labels, diagnostic: Diagnostic, at: number, isOfDraft: boolean): FindingRow {
  const row = diagnosticRow(labels, diagnostic, at);
  return { ...row, key: `d${at}`, repairable: isOfDraft && row.repairable };
}

/** The finding of the draft that a row is about; undefined: the row is about something else. */
export const draftFinding = (draft: DefinitionDraft | undefined, key: string): Diagnostic | undefined =>
  key.startsWith('d') ? draft?.findings[Number(key.slice(1))] : undefined;

/** Agents have something else than what is looked at here. */
function differs({ draft, inForce }: Known): readonly SetupFinding[] {
  const number = draft && inForce ? diffSettings(inForce.settings, draft.settings).length : 0;
  return number > 0 ? [{ light: 'look', code: 'draftDiffers', item: '', params: { number: String(number) } }] : [];
}

/** What was looked at and is fine must be said too, or nobody knows that it was. */
function good(draft: DefinitionDraft | undefined, wrongFields: number): readonly SetupFinding[] {
  if (!draft) return [];
  const fine: SetupFinding['code'][] = [
    ...(draft.findings.length === 0 ? (['definition'] as const) : []),
    ...(wrongFields === 0 ? (['fields'] as const) : []),
  ];
  return fine.map((code) => ({ light: 'green', code, item: '', params: {} }));
}

function groupsOf(labels: Labels, rows: readonly FindingRow[]): readonly FindingGroup[] {
  return LIGHTS.map((light) => ({
    light,
    title: labels.text(light === 'green' ? 'setup_fine' : `setup_${light}`),
    rows: rows.filter((row) => row.light === light),
  })).filter(({ rows: found }) => found.length > 0);
}
