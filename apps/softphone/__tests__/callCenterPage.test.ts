import { checkCallCenterPage, type CallCenterPage } from '../callCenterPage';

const QUERY = '?mode=Lightning&sfdcIframeOrigin=https%3A%2F%2Facme.lightning.force.com&nonce=1';

function memory(): NonNullable<CallCenterPage['storage']> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

const page = (search: string, rest: Partial<CallCenterPage> = {}): CallCenterPage => ({
  location: { search, protocol: 'https:' },
  isFramed: true,
  storage: memory(),
  hasOpenCti: true,
  ...rest,
});

describe('a page opened by a call center', () => {
  it('is inside one', () => {
    expect(checkCallCenterPage(page(QUERY))).toEqual({ kind: 'inside' });
  });

  it('says when Salesforce’s script did not load', () => {
    expect(checkCallCenterPage(page(QUERY, { hasOpenCti: false }))).toEqual({ kind: 'problem', problem: 'noOpenCti' });
  });

  it('works without storage', () => {
    expect(checkCallCenterPage(page(QUERY, { storage: undefined }))).toEqual({ kind: 'inside' });
  });

  it('works when storage is full', () => {
    const storage = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(checkCallCenterPage(page(QUERY, { storage }))).toEqual({ kind: 'inside' });
  });
});

describe('a page whose parameters a sign-in dropped', () => {
  it('gets them back', () => {
    const storage = memory();
    checkCallCenterPage(page(QUERY, { storage }));
    expect(checkCallCenterPage(page('', { storage }))).toEqual({ kind: 'restore', search: QUERY });
  });

  it('does not, once it stands alone in a tab', () => {
    const storage = memory();
    checkCallCenterPage(page(QUERY, { storage }));
    expect(checkCallCenterPage(page('', { storage, isFramed: false }))).toEqual({
      kind: 'problem',
      problem: 'noCallCenter',
    });
  });

  it('does not, from anything but a valid memory', () => {
    const storage = memory();
    storage.setItem('wxcc.callCenterQuery', '?mode=Lightning&sfdcIframeOrigin=https%3A%2F%2Fevil.example');
    expect(checkCallCenterPage(page('', { storage })).kind).toBe('problem');
  });
});

describe('a page that is not in a call center', () => {
  it.each([
    ['without any parameter', '', 'noCallCenter'],
    ['without an origin', '?mode=Lightning', 'badOrigin'],
    ['without a mode', '?sfdcIframeOrigin=https%3A%2F%2Facme.lightning.force.com', 'badOrigin'],
    ['with a foreign origin', '?mode=Lightning&sfdcIframeOrigin=https%3A%2F%2Fevil.example', 'badOrigin'],
    ['with two origins', `${QUERY}&sfdcIframeOrigin=https%3A%2F%2Facme.lightning.force.com`, 'badOrigin'],
    ['with another protocol', '?mode=x&sfdcIframeOrigin=http%3A%2F%2Facme.lightning.force.com', 'badOrigin'],
  ])('%s says so', (_what, search, problem) => {
    expect(checkCallCenterPage(page(search))).toEqual({ kind: 'problem', problem });
  });
});
