import { inspectXml } from '../inspectXml';

describe('looking a text over before it is parsed', () => {
  it('tells on which line each element begins', () => {
    const text = '<?xml version="1.0"?>\n<!-- <no> -->\n<a\n  x="1 > 0">\n<b/><c>\n<![CDATA[\n<d>]]></c>\n<e/></a>';
    expect(inspectXml(text)).toEqual({ tagLines: [3, 5, 5, 8] });
  });

  it.each([
    '<!DOCTYPE a [<!ENTITY x "y">]>\n<a/>',
    '\n<!doctype a SYSTEM "file:///etc/passwd"><a/>',
    '<a>\n<!ENTITY x SYSTEM "http://evil.example/">\n</a>',
  ])('refuses declarations: %j', (text) => {
    expect(inspectXml(text)).toMatchObject({ refused: 'doctypeRefused' });
  });

  it('lets them pass where they are only text', () => {
    expect(inspectXml('<a><!-- <!DOCTYPE x> --><![CDATA[<!ENTITY>]]><b x="<!DOCTYPE"/></a>')).toEqual({
      tagLines: [1, 1],
    });
  });

  it('refuses deep nesting, but not many elements', () => {
    expect(inspectXml('<a>'.repeat(100_000))).toMatchObject({ refused: 'tooDeep', line: 1 });
    expect(inspectXml(`<a>${'<b>x</b>\n'.repeat(50_000)}</a>`)).toMatchObject({ tagLines: expect.anything() });
  });

  it('takes linear time over many elements on one line', () => {
    const start = Date.now();
    expect(inspectXml(`<a>${'<b/>'.repeat(249_000)}</a>`)).toMatchObject({ tagLines: expect.anything() });
    expect(Date.now() - start).toBeLessThan(2000);
  });

  it('refuses a second root', () => {
    expect(inspectXml('<a></a>\n<b/>')).toEqual({ refused: 'notWellFormed', line: 2 });
  });

  it.each(['<', '<a "', '<!--', '<![CDATA[', '<?', '<a x="', "<a x='>", '</', '<a b=">"', '\n'])(
    'takes linear time over %j repeated',
    (piece) => {
      const start = Date.now();
      inspectXml(piece.repeat(Math.floor(1_000_000 / piece.length)));
      expect(Date.now() - start).toBeLessThan(2000);
    },
  );
});
