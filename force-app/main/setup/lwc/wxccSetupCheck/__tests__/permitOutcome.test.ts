import fc from 'fast-check';
import { checkOrg, readPermitOutcome } from '../wxccSetupCheck';
import type { OrgFacts } from '../wxccSetupCheck';

const FACTS: OrgFacts = {
  softphoneOrigin: '',
  users: [
    { id: '1', name: 'Ana', permitted: true },
    { id: '2', name: 'Ben', permitted: false },
    { id: '3', name: 'Eva', permitted: false },
  ],
  presence: [],
  objects: {},
  unknown: [],
};

it('offers to permit those who lack the permission set, and nobody else', () => {
  const offers = checkOrg(FACTS).flatMap(({ code, permit }) => (permit ? [[code, permit.map(({ id }) => id)]] : []));
  expect(offers).toEqual([['usersUnpermitted', ['2', '3']]]);
});

it('offers nothing where nobody knows who lacks it', () => {
  const users = [{ id: '2', name: 'Ben' }];
  expect(checkOrg({ ...FACTS, users }).filter(({ permit }) => permit)).toEqual([]);
});

describe('what became of it', () => {
  it('is told of each by name, with Salesforce’s reason', () => {
    const answer = [{ name: 'Ben', reason: null }, { name: 'Eva', reason: 'No licence is left.' }, { name: 'Ana' }];
    expect(readPermitOutcome(answer)).toEqual({
      permitted: ['Ben', 'Ana'],
      refused: [{ name: 'Eva', reason: 'No licence is left.' }],
    });
  });

  it('loses nobody and never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (answer) => {
        const { permitted, refused } = readPermitOutcome(answer);
        const told = Array.isArray(answer) ? answer.filter((each) => typeof each === 'object' && each !== null) : [];
        expect(permitted.length + refused.length).toBeLessThanOrEqual(told.length);
        expect(refused.every(({ reason }) => reason !== '')).toBe(true);
      }),
    );
  });
});
