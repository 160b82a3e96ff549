import fc from 'fast-check';
import type { RecordMatch } from 'c/wxccSalesforce';
import { createCallFacts } from '../../../../../../tests/fakes/createCallFacts';
import { createFakeCrm } from '../../../../../../tests/fakes/createFakeCrm';
import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { createCallerLookup } from '../createCallerLookup';
import { matchRelation } from '../matchRelation';
import { searchText } from '../searchText';

const inbound = (customerNumber: string) => ({ customerNumber, direction: 'inbound' as const });
const match = (id: string, objectType: string, more: Partial<RecordMatch> = {}): RecordMatch => ({
  ...{ id, objectType, name: id, fields: {} },
  ...more,
});

describe('what is searched for', () => {
  it.each([
    ['+14155550123', ['+1', '+91'], '4155550123'],
    ['+919876543210', ['+91', '+1'], '9876543210'],
    ['+34911222333', ['+1', '+91'], '+34911222333'],
    ['+1+14155550123', ['+1'], '+14155550123'],
    ['tel:+14155550123', ['+1'], '4155550123'],
    ['+112', ['+1'], '+112'],
    ['+14155550123', [], '+14155550123'],
  ])('%s without one of %j is %s', (number, prefixes, expected) => {
    expect(searchText(inbound(number), prefixes)).toBe(expected);
  });

  it.each([
    '',
    'anonymous',
    'Anonymous',
    'sip:anonymous@anonymous.invalid',
    '+266696687',
    'Restricted',
    '+1415****123',
    '+1415xxxx',
    '12',
    '*',
  ])('nobody is searched by “%s”', (number) => expect(searchText(inbound(number), ['+1'])).toBe(''));

  it('leaves the number of an outbound call as it was dialled', () => {
    expect(searchText({ customerNumber: '+14155550123', direction: 'outbound' }, ['+1'])).toBe('+14155550123');
  });

  it('has three digits or is empty, whatever the number and the prefixes', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (number, prefixes) => {
        const text = searchText(inbound(number), prefixes);
        expect(text === '' || text.replace(/\D/g, '').length >= 3).toBe(true);
      }),
    );
  });
});

describe('looking up a caller', () => {
  const settings = createSettings().screenPop;
  const facts = createCallFacts();

  it.each([
    [[], 'none'],
    [[match('003a', 'Contact')], 'one'],
    [[match('003a', 'Contact'), match('003b', 'Contact')], 'many'],
  ] as const)('%j is %s', async (matches, kind) => {
    const crm = createFakeCrm({ search: () => ({ matches }) });
    expect(await createCallerLookup(crm.pops)({ facts, settings, show: true })).toEqual({ kind, matches });
  });

  it('lets the softphone layout pop, or only looks', async () => {
    const crm = createFakeCrm();
    const lookUp = createCallerLookup(crm.pops);
    await lookUp({ facts, settings, show: true });
    await lookUp({ facts, settings, show: false });
    expect(crm.callsOf('search')).toEqual([
      [{ searchText: '4155550123', direction: 'inbound', deferred: false }],
      [{ searchText: '4155550123', direction: 'inbound', deferred: true }],
    ]);
  });

  it('asks nobody when the number is withheld', async () => {
    const crm = createFakeCrm();
    const lookup = await createCallerLookup(crm.pops)({
      facts: createCallFacts({ customerNumber: '' }),
      settings,
      show: true,
    });
    expect(lookup.kind).toBe('notSearched');
    expect(crm.calls).toEqual([]);
  });
});

describe('what a match means for the Task', () => {
  it.each([
    ['a Contact', [match('003a', 'Contact')], { whoId: '003a' }],
    ['a Lead', [match('00Qa', 'Lead')], { whoId: '00Qa' }],
    ['an Account', [match('001a', 'Account')], { whatId: '001a' }],
    ['a Case', [match('500a', 'Case')], { whatId: '500a' }],
    ['a Person Account', [match('001a', 'Account', { personContactId: '003p' })], { whoId: '003p' }],
    ['nobody', [], {}],
    ['several', [match('003a', 'Contact'), match('003b', 'Contact')], {}],
  ] as const)('%s', (_, matches, relation) => {
    expect(matchRelation(matches)).toEqual(relation);
  });
});
