import fc from 'fast-check';
import type { CallFacts } from 'c/wxccBase';
import { createCadVariable, createCallFacts } from '../../../../../../tests/fakes/createCallFacts';
import { callVariable } from '../callVariable';
import { fillTemplate } from '../fillTemplate';

const FACTS = createCallFacts({
  cad: [
    createCadVariable('QueueName', 'from the flow'),
    createCadVariable('tier', 'Gold'),
    createCadVariable('empty', ''),
  ],
});

describe('a variable of a call', () => {
  it.each([
    ['direction', 'Inbound'],
    ['phoneNumber', '+14155550123'],
    ['ani', '+14155550123'],
    ['dn', '+18005550199'],
    ['dnis', '+18005550199'],
    ['virtualTeamName', 'Support EN'],
    ['teamName', 'First Line'],
    ['agentName', 'Robin Marsh'],
    ['interactionId', 'int-1'],
    ['ringTime', '7'],
    ['PHONENUMBER', '+14155550123'],
    ['tier', 'Gold'],
    ['TIER', 'Gold'],
    ['empty', ''],
  ])('%s is “%s”', (name, value) => {
    expect(callVariable(FACTS, name)).toBe(value);
  });

  it('of exactly that name comes first, whether the flow or we named it', () => {
    expect(callVariable(FACTS, 'QueueName')).toBe('from the flow');
    expect(callVariable(FACTS, 'queueName')).toBe('Support EN');
    expect(callVariable(FACTS, 'queuename')).toBe('from the flow');
  });

  it('that only the asker knows is an extra one', () => {
    expect(callVariable(FACTS, 'accountid', { AccountId: '001x' })).toBe('001x');
  });

  it.each(['nobody', '', 'constructor', '__proto__', 'toString'])('“%s” is unknown', (name) => {
    expect(callVariable(FACTS, name)).toBeUndefined();
  });

  it('that is secure is unknown, and hides no other of its name', () => {
    const cad = [createCadVariable('ani', 'secret', { secure: true })];
    expect(callVariable(createCallFacts({ cad }), 'ani')).toBe('+14155550123');
  });

  it.each<[string, CallFacts['times'], string]>([
    ['empty for a call that was not answered', { offeredAt: 1 }, ''],
    ['empty for a call whose ringing nobody saw', { connectedAt: 1 }, ''],
    ['in whole seconds', { offeredAt: 1_000, connectedAt: 3_600 }, '3'],
    ['none when clocks disagree', { offeredAt: 5_000, connectedAt: 1_000 }, '0'],
  ])('ringTime is %s', (_name, times, seconds) => {
    expect(callVariable(createCallFacts({ times }), 'ringTime')).toBe(seconds);
  });
});

describe('a template', () => {
  it.each([
    ['{a} {b}', '1 2'],
    ['{ a }', '1'],
    ['x {none} y', 'x y'],
    ['{none}', ''],
    ['{none} y {none}', 'y'],
    ['a } { b', 'a } { b'],
    ['{a', '{a'],
    ['', ''],
  ])('“%s” is “%s”', (template, text) => {
    expect(fillTemplate(template, (name) => ({ a: '1', b: '2' })[name])).toBe(text);
  });

  it('does not fill what a value says', () => {
    expect(fillTemplate('{a}', () => '{a}')).toBe('{a}');
  });

  it('has no double blanks, whatever is put in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (template, value) => {
        expect(fillTemplate(template, () => value)).not.toMatch(/ {2}/);
      }),
    );
  });
});
