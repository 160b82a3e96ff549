import type { OrgFile, OrgUser } from '../orgFile';
import type { Org } from '../org';
import { createTestOrg } from './testOrg';

// Whom a definition holds for depends on profile and custom permissions, which the shared cases do not know.

const NAME = '/reqGeneralInfo/reqDisplayName';
const PROFILE = '00e5g0000000001AAA';

const orgOf = (user: Partial<OrgUser>, stored: Readonly<Record<string, string>>): Promise<Org> => {
  const seed: OrgFile = {
    user: { Id: '0055g0000000099AAA', Name: 'Ada', ...user },
    records: Object.entries(stored).map(([holdsFor, name], index) => ({
      attributes: { type: 'Wxcc_Definition__c' },
      Id: `a0Y5g000000000${index}AAA`,
      Name: name,
      Wxcc_Holds_For__c: holdsFor,
      Wxcc_Settings__c: JSON.stringify({ [NAME]: name }),
    })),
  };
  return createTestOrg({ seed });
};

interface Answer {
  readonly ok: boolean;
  readonly data?: Readonly<Record<string, string>>;
  readonly error?: { readonly code: string };
}

async function definition(org: Org): Promise<Answer> {
  const payload = Buffer.from(JSON.stringify({ v: 1, action: 'definition', data: {} })).toString('base64url');
  const args = { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams: `payload=${payload}` };
  const { answer } = await org.call(org.user.Id, 'runApex', args);
  return JSON.parse((answer.returnValue as { runApex: string }).runApex) as Answer;
}

const nameOf = async (org: Org): Promise<string | undefined> => (await definition(org)).data?.[NAME];

describe('the stored definition of a user', () => {
  const stored = { everybody: 'All', [`profile:${PROFILE}`]: 'Agents', 'permission:Wxcc_Sales': 'Sales' };

  it("is the one of a custom permission before that of the profile, and that before everybody's", async () => {
    const both = { ProfileId: PROFILE, customPermissions: ['wxcc_sales'] };

    expect(await nameOf(await orgOf(both, stored))).toBe('Sales');
    expect(await nameOf(await orgOf({ ProfileId: PROFILE }, stored))).toBe('Agents');
    expect(await nameOf(await orgOf({}, stored))).toBe('All');
  });

  it('is the first by name where two permissions have one', async () => {
    const customPermissions = ['Wxcc_Sales', 'Wxcc_Support'];
    const org = await orgOf(
      { customPermissions },
      { 'permission:Wxcc_Sales': 'Beta', 'permission:Wxcc_Support': 'Alpha' },
    );

    expect(await nameOf(org)).toBe('Alpha');
  });

  it('is none where all hold for others', async () => {
    const org = await orgOf({}, { 'permission:Wxcc_Sales': 'Sales', whatever: 'Nobody' });

    expect(await definition(org)).toMatchObject({ ok: false, error: { code: 'noDefinition' } });
  });
});

describe('the org of the simulator', () => {
  it('stores the settings in force, follows their changes, and comes back to them with a reset', async () => {
    const org = await createTestOrg({ settings: { [NAME]: 'First' } });
    expect(await definition(org)).toMatchObject({ error: { code: 'noDefinition' } });

    org.storeDefinition();
    expect(await nameOf(org)).toBe('First');

    org.useSettings({ [NAME]: 'Second' });
    expect(await nameOf(org)).toBe('Second');
    expect(org.list('Wxcc_Definition__c')).toHaveLength(1);

    org.reset();
    expect(await nameOf(org)).toBe('First');
  });
});
