import { AVAILABLE, createPresenceRules, RONA } from 'c/wxccOmnichannel';
import type { PresenceProblem, PresenceRulesOptions } from 'c/wxccOmnichannel';

const STATUSES = [
  { id: 'on', label: 'Available', apiName: 'Wxcc_Available' },
  { id: 'sf', label: 'Sfbusy', apiName: 'SF_Busy' },
  { id: 'lunch', label: 'Lunch Break', apiName: 'Lunch' },
  { id: 'missed', label: 'Missed', apiName: 'Missed' },
];
const CODES = [
  { id: 'c1', name: 'sfbusy' },
  { id: 'c2', name: 'Lunch' },
  { id: 'c3', name: 'Meeting' },
];
const SETTINGS: PresenceRulesOptions['settings'] = {
  enabled: true,
  statusDuringCall: 'Sfbusy',
  idleCodeDuringWork: 'Lunch',
  pairs: [],
  omniFollowsWebex: true,
  webexFollowsOmni: true,
};

function rulesWith(settings: Partial<typeof SETTINGS> = {}) {
  const problems: PresenceProblem[] = [];
  const report = (problem: PresenceProblem): void => void problems.push(problem);
  const rules = createPresenceRules({
    settings: { ...SETTINGS, ...settings },
    statuses: STATUSES,
    codes: CODES,
    report,
  });
  return { rules, problems };
}

describe('names', () => {
  it('go by label or API name', () => {
    const { rules, problems } = rulesWith();
    expect([rules.busyStatus, rules.workCode]).toEqual(['sf', 'c2']);
    expect([rules.statusOf(AVAILABLE), rules.statusOf('c2')]).toEqual(['on', 'lunch']);
    expect([rules.codeOf('on'), rules.codeOf('lunch')]).toEqual([AVAILABLE, 'c2']);
    expect(problems).toEqual([]);
  });

  it('that differ in case are used, and told', () => {
    const { rules, problems } = rulesWith({ statusDuringCall: ' SFBUSY ' });
    expect(rules.busyStatus).toBe('sf');
    expect(rules.codeOf('sf')).toBe('c1');
    expect(problems).toEqual([
      {
        side: 'omni',
        name: ' SFBUSY ',
        kind: 'near',
        meant: 'Sfbusy',
        path: '/reqOmniStateSyncConfig/defaultOmniStateForCall',
      },
      { side: 'webex', name: 'Sfbusy', kind: 'near', meant: 'sfbusy', path: '' },
    ]);
  });

  it('that nobody knows are told with what was meant, and not used', () => {
    const { rules, problems } = rulesWith({ idleCodeDuringWork: 'Meting' });
    expect(rules.workCode).toBeUndefined();
    expect(rules.statusOf('c3')).toBeUndefined();
    expect(problems.map(({ side, name, kind, meant }) => [side, name, kind, meant])).toEqual([
      ['webex', 'Meting', 'unknown', 'Meeting'],
      ['omni', 'Meeting', 'unknown', ''],
    ]);
  });

  it('of pairs win over equal ones, and the first pair counts', () => {
    const { rules } = rulesWith({
      pairs: [
        { status: 'Sfbusy', idleCode: 'Meeting' },
        { status: 'Missed', idleCode: 'RONA' },
        { status: 'Lunch', idleCode: 'Meeting' },
      ],
    });
    expect([rules.codeOf('sf'), rules.codeOf('lunch'), rules.statusOf('c3')]).toEqual(['c3', 'c3', 'sf']);
    expect(rules.statusOf(RONA)).toBe('missed');
  });

  it('of a missed contact need no status', () => {
    const { rules, problems } = rulesWith();
    expect(rules.statusOf(RONA)).toBeUndefined();
    expect(problems).toEqual([]);
  });
});

describe('directions', () => {
  it('are on with the sync, each by itself', () => {
    const directions = (settings: Partial<typeof SETTINGS>): readonly boolean[] => {
      const { rules } = rulesWith(settings);
      return [rules.writesOmni, rules.writesWebex, rules.busyStatus !== undefined, rules.workCode !== undefined];
    };
    expect(directions({})).toEqual([true, true, true, true]);
    expect(directions({ omniFollowsWebex: false })).toEqual([false, true, false, true]);
    expect(directions({ webexFollowsOmni: false })).toEqual([true, false, true, false]);
    expect(directions({ enabled: false })).toEqual([false, false, false, false]);
  });

  it('never make an agent available for work', () => {
    expect(rulesWith({ idleCodeDuringWork: 'Available' }).rules.workCode).toBeUndefined();
  });
});
