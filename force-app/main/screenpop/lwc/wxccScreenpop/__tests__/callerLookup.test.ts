import fc from 'fast-check';
import { WxccError } from 'c/wxccBase';
import type { RecordMatch } from 'c/wxccSalesforce';
import { createCadVariable, createCallFacts } from '../../../../../../tests/fakes/createCallFacts';
import { createFakeCrm } from '../../../../../../tests/fakes/createFakeCrm';
import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { createCallerLookup } from '../createCallerLookup';
import { createCallerMemory } from '../createCallerMemory';
import { createFreshRecords } from '../createFreshRecords';
import { matchRelation } from '../matchRelation';
import { numberVariants } from '../numberVariants';
import { plainSearch } from '../plainSearch';
import { searchPlan } from '../searchPlan';
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

describe('the ways in which one number is written', () => {
  it.each([
    ['+14155550123', '4155550123', ['4155550123', '+14155550123']],
    ['+34911223344', undefined, ['+34911223344', '911223344', '0911223344']],
    ['+442079460000', undefined, ['+442079460000', '2079460000', '02079460000']],
    ['0034911223344', undefined, ['0034911223344', '+34911223344', '911223344']],
    ['02079460000', undefined, ['02079460000', '2079460000']],
    ['+351211234567', undefined, ['+351211234567', '211234567', '0211234567']],
    ['112', undefined, ['112']],
  ])('%s', (number, first, variants) => {
    expect(numberVariants(number, first)).toEqual(variants);
  });

  it('are three at most, the one that was asked for first, each once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (number, first) => {
        const variants = numberVariants(number, first);
        expect(variants[0]).toBe(first);
        expect(variants.length).toBeLessThanOrEqual(3);
        expect(new Set(variants).size).toBe(variants.length);
      }),
    );
  });
});

describe('looking up a caller', () => {
  const settings = createSettings().screenPop;
  const facts = createCallFacts();
  const target = { kind: 'layout', type: 'sobject', params: { recordId: '003a' } } as const;

  it.each([
    [[match('003a', 'Contact')], 'one'],
    [[match('003a', 'Contact'), match('003b', 'Contact')], 'many'],
  ] as const)('found at the first try is one round trip: %#', async (matches, kind) => {
    const crm = createFakeCrm({ search: () => ({ matches, target }) });
    expect(await createCallerLookup(crm.pops)({ facts, settings })).toEqual({ kind, matches, target });
    expect(crm.callsOf('search')).toEqual([[{ searchText: '4155550123', direction: 'inbound', deferred: true }]]);
  });

  it('believes that nobody is there only when every spelling of the number found nobody', async () => {
    const crm = createFakeCrm({
      search: ({ searchText: text }) => ({ matches: [], target: { kind: 'search', text } }),
    });
    const none = { kind: 'none', matches: [], target: { kind: 'search', text: '4155550123' } };
    expect(await createCallerLookup(crm.pops)({ facts, settings })).toEqual(none);
    expect(crm.callsOf('search').map(([request]) => (request as { searchText: string }).searchText)).toEqual([
      '4155550123',
      '+14155550123',
    ]);
  });

  it('asks for the other spellings at once, so that an unknown caller waits for two searches and no more', async () => {
    const running: string[] = [];
    let most = 0;
    const crm = createFakeCrm({
      async search({ searchText: text }) {
        running.push(text);
        most = Math.max(most, running.length);
        await Promise.resolve();
        running.splice(running.indexOf(text), 1);
        return { matches: [] };
      },
    });
    const uk = createCallFacts({ customerNumber: '+442079460000' });
    await createCallerLookup(crm.pops)({ facts: uk, settings });
    expect(crm.callsOf('search')).toHaveLength(3);
    expect(most).toBe(2);
  });

  it('takes the spelling that finds somebody', async () => {
    const matches = [match('003a', 'Contact')];
    const crm = createFakeCrm({ search: ({ searchText: text }) => ({ matches: text.startsWith('+') ? matches : [] }) });
    expect(await createCallerLookup(crm.pops)({ facts, settings })).toEqual({ kind: 'one', matches });
  });

  it('hands the form’s values to the layout', async () => {
    const crm = createFakeCrm({ search: () => ({ matches: [match('003a', 'Contact')] }) });
    await createCallerLookup(crm.pops)({ facts, settings, defaultFieldValues: { Phone: '1' } });
    expect(crm.callsOf('search')).toMatchObject([[{ defaultFieldValues: { Phone: '1' } }]]);
  });

  it.each(['', '12', 'anonymous'])('asks nobody by “%s”', async (customerNumber) => {
    const crm = createFakeCrm();
    const lookup = await createCallerLookup(crm.pops)({ facts: createCallFacts({ customerNumber }), settings });
    expect(lookup.kind).toBe('notSearched');
    expect(crm.calls).toEqual([]);
  });

  it('remembers a record that was made a moment ago and that no search finds yet', async () => {
    const memory = createCallerMemory();
    memory.remember(['4155550123', '+14155550123'], match('003new', 'Contact'));
    const crm = createFakeCrm();
    expect(await createCallerLookup(crm.pops, { memory })({ facts, settings })).toEqual({
      kind: 'one',
      matches: [match('003new', 'Contact')],
      target: { kind: 'record', recordId: '003new' },
    });
    memory.forget('003new');
    expect(await createCallerLookup(crm.pops, { memory })({ facts, settings })).toMatchObject({ kind: 'none' });
  });

  describe('made seconds ago by anybody', () => {
    const fresh = (...ids: string[]) => ({
      records: ids.map((id) => ({ id, name: id, objectType: 'Contact', fields: {}, numbers: [] })),
      isMore: false,
    });
    const lookUp = (crm: ReturnType<typeof createFakeCrm>, errors: unknown[] = []) =>
      createCallerLookup(crm.pops, { fresh: createFreshRecords(crm.records, (error) => errors.push(error)) });

    it('is found before a second one is made in the form', async () => {
      const crm = createFakeCrm({ find: () => fresh('003new') });
      const lookup = await lookUp(crm)({ facts, settings, formObject: 'Contact' });
      expect(lookup).toEqual({
        ...{ kind: 'one', matches: [match('003new', 'Contact')] },
        target: { kind: 'record', recordId: '003new' },
      });
      expect(crm.callsOf('find')).toMatchObject([[{ by: 'phone', term: '+14155550123', objects: ['Contact'] }]]);
    });

    it('is looked for where the layout opens a form, several are a page of results', async () => {
      const form = { kind: 'layout', type: 'NEW_RECORD_MODAL', params: { entityName: 'Contact' } } as const;
      const search = () => ({ matches: [], target: form });
      const crm = createFakeCrm({ find: () => fresh('003a', '003b'), search });
      const lookup = await lookUp(crm)({ facts, settings });
      expect(lookup).toMatchObject({ kind: 'many', target: { kind: 'search', text: '4155550123' } });
    });

    it('is asked for only where a form would open, nobody was found, and the number was searched for', async () => {
      const nobody = createFakeCrm();
      await lookUp(nobody)({ facts, settings });
      const byVariable = { ...settings, advanced: true, cadVariable: 'caseid' };
      const cad = [createCadVariable('caseid', '01026')];
      await lookUp(nobody)({ facts: { ...facts, cad }, settings: byVariable, formObject: 'Contact' });
      const somebody = createFakeCrm({ search: () => ({ matches: [match('003a', 'Contact')] }) });
      await lookUp(somebody)({ facts, settings, formObject: 'Contact' });
      expect([...nobody.callsOf('find'), ...somebody.callsOf('find')]).toEqual([]);
    });

    it('costs nothing for users who may not ask, but a word to the log', async () => {
      const errors: unknown[] = [];
      const crm = createFakeCrm({ find: () => Promise.reject(new WxccError('notPermitted', 'no class')) });
      expect(await lookUp(crm, errors)({ facts, settings, formObject: 'Contact' })).toMatchObject({ kind: 'none' });
      expect(errors).toHaveLength(1);
    });
  });

  it('remembers no more than a long day’s customers, the newest', () => {
    const memory = createCallerMemory();
    for (let at = 0; at < 1_000; at += 1)
      memory.remember([`4155${String(at).padStart(6, '0')}`], match(`003${at}`, 'Contact'));
    expect(memory.recall(['4155000000'])).toBeUndefined();
    expect(memory.recall(['4155000999'])).toMatchObject({ id: '003999' });
  });
});

describe('advanced screen pop', () => {
  const on = (more: Record<string, string> = {}) =>
    createSettings({
      '/reqAdvanceScreenpopConfig/reqIsAdvancedScreenpopEnabled': 'true',
      '/reqAdvanceScreenpopConfig/screenpopSearchParamCadName': 'caseid',
      ...more,
    }).screenPop;
  const withFallback = { '/advancedScreenPopData/openCtiFallbackToAni': 'true' };
  const plan = (value: string, settings = on()) =>
    searchPlan(createCallFacts({ cad: [createCadVariable('caseid', value)] }), settings);

  it('searches by the variable’s value, never with a prefix cut', () => {
    expect(plan('01026')).toEqual({ texts: ['01026'] });
    expect(plan('+14155550123')).toEqual({ texts: ['+14155550123'] });
    expect(plan(' Ada  Lovelace ')).toEqual({ texts: ['Ada Lovelace'] });
  });

  it('takes a record id at its word', () => {
    expect(plan('003000000000001AAA')).toEqual({
      record: { id: '003000000000001AAA', objectType: 'Contact', name: '', fields: {} },
      texts: [],
    });
    expect(plan('500000000000001').record).toMatchObject({ objectType: 'Case' });
    expect(plan('a0X000000000001').record).toMatchObject({ objectType: '' });
  });

  it.each(['Internationaliz', 'abcdefghijklmno', '003000000000001AAB', '005000000000001'])(
    '“%s” is no record that could be shown, but text',
    (value) => expect(plan(value)).toEqual({ texts: [value] }),
  );

  it('without a value searches nobody, or the caller’s number where the definition says so', () => {
    expect(plan('')).toEqual({ texts: [] });
    expect(plan('ab')).toEqual({ texts: [] });
    expect(plan('', on(withFallback)).texts).toEqual(['4155550123', '+14155550123']);
    expect(plan('Nobody', on(withFallback)).texts).toEqual(['Nobody', '4155550123', '+14155550123']);
  });

  it('without a variable’s name searches the caller’s number, and so does the name ani', () => {
    const named = (name: string) => on({ '/reqAdvanceScreenpopConfig/screenpopSearchParamCadName': name });
    expect(plan('01026', named('')).texts).toEqual(['4155550123', '+14155550123']);
    expect(plan('01026', named('cad_variable')).texts).toEqual(['4155550123', '+14155550123']);
    expect(plan('01026', named('ANI')).texts).toEqual(['4155550123', '+14155550123']);
    expect(plan('01026', named('CaseID')).texts).toEqual(['01026']);
  });

  it('never shows a secure value', () => {
    const cad = [createCadVariable('caseid', '4711123', { secure: true })];
    expect(searchPlan(createCallFacts({ cad }), on())).toEqual({ texts: [] });
  });

  it.each([
    ['*', ''],
    ['a* OR b*', 'a or b'],
    ['{Smith} AND "Jones"', 'Smith and Jones'],
    ["O'Brien-Smith & Co", "O'Brien-Smith & Co"],
    ['<script>alert(1)</script>', '<script>alert 1 </script>'],
    ['=cmd|calc', '=cmd calc'],
    ['Ada\u0000 Lovelace\u202e', 'Ada Lovelace'],
    ['ada@example.com', 'ada@example.com'],
  ])('hostile or odd text “%s” is searched as “%s”', (value, text) => expect(plainSearch(value)).toBe(text));

  it('whatever callers write, the search is short plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (value) => {
        const text = plainSearch(value);
        expect(text.length).toBeLessThanOrEqual(100);
        expect(text === '' || text.length >= 3).toBe(true);
        // eslint-disable-next-line no-control-regex -- they must be gone
        expect(text).not.toMatch(/[*?"{}[\]()^~:\\|!\u0000-\u001f]|\b(OR|AND|NOT)\b/);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
    expect(plainSearch('x'.repeat(1_000_000))).toHaveLength(100);
    expect(plainSearch('😀'.repeat(60)).isWellFormed()).toBe(true);
  });
});

describe('chats and e-mails', () => {
  const texts = (mediaType: string, customerNumber: string) =>
    searchPlan(createCallFacts({ mediaType, customerNumber }), createSettings().screenPop).texts;

  it('are searched by address or number', () => {
    expect(texts('email', 'ada@example.com')).toEqual(['ada@example.com']);
    expect(texts('chat', ' mailto:ada1234567@example.com ')).toEqual(['ada1234567@example.com']);
    expect(texts('social', '+14155550123')).toEqual(['4155550123', '+14155550123']);
    expect(texts('chat', 'Ada')).toEqual([]);
  });

  it('unlike a SIP address of a telephone call', () => {
    expect(texts('telephony', 'sip:4155550123@example.com')).toEqual(['4155550123']);
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
