/** @jest-environment jsdom */
import fc from 'fast-check';
import { createDomDefinitionXml, type DefinitionXml, type ParsedXml, type XmlElement } from 'c/wxccDefinition';
import { xml2jsDefinitionXml } from '../../apps/definition-xml/xml2jsDefinitionXml';

function rootOf(parsed: ParsedXml): XmlElement {
  if ('fault' in parsed) throw new Error(`Refused: ${parsed.fault.reason}`);
  return parsed.root;
}

/** What every adapter of the XML port does. */
function runDefinitionXmlContract(suiteName: string, xml: DefinitionXml): void {
  describe(`${suiteName} as DefinitionXml`, () => {
    it('gives names, attributes, own text and children in document order', () => {
      const root = rootOf(xml.parse('<a x="1" y="&lt;2&gt;">t<b/><c>u</c><b>v</b></a>'));
      expect(root.name).toBe('a');
      expect(root.attributes).toEqual({ x: '1', y: '<2>' });
      expect(root.text).toBe('t');
      expect(root.children.map(({ name, text }) => [name, text])).toEqual([
        ['b', ''],
        ['c', 'u'],
        ['b', 'v'],
      ]);
    });

    it('reads CDATA, entities and character references as text, and no comment', () => {
      const root = rootOf(xml.parse('<a><![CDATA[[{"x":"<&>"}]]]><!-- no -->&quot;&amp;&#43;&#x31;</a>'));
      expect(root.text).toBe('[{"x":"<&>"}]"&+1');
    });

    it('keeps line breaks and blanks inside text that is not blank', () => {
      expect(rootOf(xml.parse('<a>\n  [1,\n  2]\n</a>')).text).toContain('[1,\n  2]');
    });

    it('takes the namespace prefix off element names', () => {
      const root = rootOf(xml.parse('<m:CallCenter xmlns:m="urn:x"><m:sections/></m:CallCenter>'));
      expect([root.name, root.children[0]?.name]).toEqual(['CallCenter', 'sections']);
    });

    it('accepts a declaration, a comment before the root and CRLF', () => {
      const root = rootOf(xml.parse('<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- x -->\r\n<a>\r\n<b/></a>\r\n'));
      expect(root.children).toHaveLength(1);
    });

    it('is not confused by names that objects own already', () => {
      const root = rootOf(xml.parse('<constructor __proto__="1"><toString>x</toString></constructor>'));
      expect(root.name).toBe('constructor');
      expect(root.children[0]).toMatchObject({ name: 'toString', text: 'x' });
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    });

    it.each([
      ['a tag that is never closed', '<a>\n<b>\n</a>', 3],
      ['a root that is never closed', '<a>\n<b/>\n', undefined],
      ['an attribute without quotes', '<a\n x=1/>', 2],
      ['a bare ampersand', '<a>\n\n &foo; </a>', 3],
      ['an entity of HTML', '<a>\n&nbsp;</a>', 2],
      ['text after the root', '<a/>\nmore', undefined],
      ['no element at all', '<!-- only this -->', undefined],
    ])('says why and where it refuses %s', (_, text, line) => {
      const parsed = xml.parse(text);
      if (!('fault' in parsed)) throw new Error('It was accepted');
      expect(parsed.fault.reason).not.toBe('');
      expect(line === undefined || parsed.fault.line === line).toBe(true);
    });

    it('never throws, whatever the text', () => {
      const pieces = fc.constantFrom(
        '<a>',
        '</a>',
        '<b x="',
        '"',
        '/>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '&',
        ';',
        '\n',
        'é',
      );
      const texts = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }).map((parts) => parts.join(''));
      fc.assert(
        fc.property(texts, (text) => {
          const parsed = xml.parse(text);
          expect('fault' in parsed || parsed.root.name !== '').toBe(true);
        }),
        { numRuns: 300 },
      );
    });
  });
}

runDefinitionXmlContract('xml2js', xml2jsDefinitionXml);
runDefinitionXmlContract('DOMParser', createDomDefinitionXml(new DOMParser()));
