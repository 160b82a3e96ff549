import { newDraft, draftInForce, setItem } from 'c/wxccDefinitionDraft';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import type { OrgFacts, RunningPhone } from 'c/wxccSetupCheck';
import { draftFinding, overviewOf, type Known, type OverviewView } from '../overviewView';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

const FACTS: OrgFacts = {
  softphoneOrigin: 'https://acme--c.vf.force.com',
  callCenters: [{ name: 'Webex', internalName: 'WxccOpenSoftphone', ours: true }],
  users: [
    { id: '1', name: 'Ana', permitted: true },
    { id: '2', name: 'Ben', permitted: true },
  ],
  rights: [{ name: 'Task', lacking: [] }],
  appInstalled: true,
  trustedSites: ['https://*.cisco.com'],
  presence: [],
  objects: {},
  unknown: [],
};
const PHONE: RunningPhone = { version: '0a1b2c3d', definition: {}, idleCodes: [] };
const NOTES = { section: 'reqActivityRecordConfig', name: 'isCallNotesEnabled' };

const overview = (known: Partial<Known> = {}, language: 'en' | 'es' = 'en'): OverviewView => {
  const { labels } = createTestUi(language);
  return overviewOf(labels, { facts: FACTS, draft: undefined, phone: undefined, inForce: undefined, ...known });
};
const messages = ({ groups }: OverviewView, light: string): readonly string[] =>
  groups.filter((each) => each.light === light).flatMap(({ rows }) => rows.map(({ message }) => message));

describe('the overview', () => {
  it('answers yes where nothing is amiss, and tells what is fine after what a person must look at', () => {
    const view = overview({ draft: newDraft() });
    expect(view).toMatchObject({ light: 'green', answer: 'Yes: your agents can take calls now.', permit: [] });
    expect(view.groups.map(({ light }) => light)).toEqual(['look', 'green']);
    expect(view.groups.map(({ title }) => title)).toEqual(['Look yourself', 'What is fine']);
    expect(view.answerClass).toContain('wxcc-answer_green');
  });

  it('puts what is worst first and answers by it', () => {
    const facts = { ...FACTS, appInstalled: false, trustedSites: [] };
    const view = overview({ facts, draft: newDraft() });
    expect(view.groups.map(({ light }) => light)).toEqual(['red', 'amber', 'look', 'green']);
    expect(view).toMatchObject({ light: 'red', answer: 'No: calls do not work yet.' });
  });

  it('says nothing of a definition that nobody has opened, and that it is missing', () => {
    const view = overview();
    expect(messages(view, 'look')).toContain('No definition is open yet, so its values were not looked at.');
    expect(view.groups.flatMap(({ rows }) => rows).filter(({ key }) => key.startsWith('d'))).toEqual([]);
  });

  it('judges the values of the definition at work, each with its item and the repair that leads back to it', () => {
    const draft = setItem(newDraft(), NOTES, 'yes');
    const view = overview({ draft });
    const found = view.groups.flatMap(({ rows }) => rows).filter(({ item }) => item === NOTES.name);
    expect(found).toMatchObject([{ light: 'amber', repairable: true }]);
    expect(draftFinding(draft, found[0]!.key)).toBe(draft.findings[0]);
    expect(view.answer).toContain('Yes, your agents can take calls, but');
  });

  it('offers no repair of what is in force and of what is wrong in the org: neither is here to be changed', () => {
    const inForce = draftInForce({ '/reqActivityRecordConfig/isCallNotesEnabled': 'yes' });
    const rows = overview({ phone: PHONE, inForce }).groups.flatMap(({ rows: all }) => all);
    expect(rows.filter(({ item }) => item === NOTES.name)).toMatchObject([{ repairable: false }]);
    expect(draftFinding(undefined, 'd0')).toBeUndefined();
    expect(draftFinding(newDraft(), '0-noApp')).toBeUndefined();
  });

  it('judges the definition in force while none is open, and says when the open one is another', () => {
    const inForce = draftInForce({ '/reqActivityRecordConfig/isCallNotesEnabled': 'perhaps' });
    const alone = overview({ phone: PHONE, inForce });
    expect(alone.groups.flatMap(({ rows }) => rows).map(({ item }) => item)).toContain(NOTES.name);
    const same = overview({ phone: PHONE, inForce: newDraft(), draft: newDraft() });
    expect(messages(same, 'look').join()).not.toContain('not in force');
    const other: DefinitionDraft = setItem(newDraft(), NOTES, 'false');
    const differs = overview({ phone: PHONE, inForce: setItem(newDraft(), NOTES, 'true'), draft: other });
    expect(messages(differs, 'look').join()).toContain('is not in force: settings that differ: 1.');
  });

  it('hands on whom the package can permit, with one button to press', () => {
    const users = [...(FACTS.users ?? []), { id: '3', name: 'Eva', permitted: false }];
    const view = overview({ facts: { ...FACTS, users } });
    expect(view.permit.map(({ id }) => id)).toEqual(['3']);
    const pressable = view.groups.flatMap(({ rows }) => rows).filter(({ repairable }) => repairable);
    expect(pressable.map(({ message }) => message)).toEqual(['Without a permission set of the softphone: Eva.']);
  });

  it('has a key of its own for every line, and speaks Spanish', () => {
    const rows = overview({ draft: setItem(newDraft(), NOTES, 'yes') }, 'es').groups.flatMap(({ rows: all }) => all);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(overview({}, 'es').answer).toBe('Sí: sus agentes pueden atender llamadas ahora.');
  });
});
