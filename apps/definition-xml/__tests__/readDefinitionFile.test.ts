import fc from 'fast-check';
import { readSettings } from 'c/wxccDefinition';
import { readDefinitionFile } from '../readDefinitionFile';

const bytes = (text: string) => Buffer.from(text);
const read = (text: string, file = 'x.xml') => readDefinitionFile(bytes(text), file);
const found = ({ diagnostics }: ReturnType<typeof read>) => diagnostics.map(({ code, line }) => [code, line]);

const general = (items = '') =>
  `<section sortOrder="0" name="reqGeneralInfo" label="General">
<item sortOrder="0" name="reqInternalName" label="n">A</item>
<item sortOrder="1" name="reqDisplayName" label="d">B</item>${items}
</section>`;
const definition = (sections: string) => `<callCenter>\n${sections}\n</callCenter>`;

describe('the import form', () => {
  it('gives items by path, with label and line', () => {
    const { source, diagnostics } = read(definition(general()));
    expect(diagnostics).toEqual([]);
    expect(source).toEqual({
      format: 'import',
      items: [
        { path: '/reqGeneralInfo/reqInternalName', value: 'A', label: 'n', line: 3 },
        { path: '/reqGeneralInfo/reqDisplayName', value: 'B', label: 'd', line: 4 },
      ],
    });
  });

  it('is known by its sections, whatever the file is called and whichever namespace it has', () => {
    const text = definition(general()).replace(
      '<callCenter>',
      '<callCenter xmlns="http://soap.sforce.com/2006/04/metadata">',
    );
    expect(read(text, 'OpenCTI.callCenter-meta.xml').source?.format).toBe('import');
  });

  it('keeps a mapping that runs over several lines', () => {
    const json = '[\n {"wxccFieldName":"a",\n  "sfdcFieldName":"B__c"}\n]';
    const item = `<section sortOrder="1" name="reqNoRecordMatchConfig" label=""><item sortOrder="0" name="sfdcObjetFieldCadVariableMappings1" label="">${json}</item></section>`;
    const { source } = read(definition(general() + item));
    expect(source && readSettings(source).settings.noMatch.mappings).toEqual([
      { field: 'B__c', value: { kind: 'variable', name: 'a' } },
    ]);
  });
});

describe('the metadata form', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">
  <adapterUrl>/apex/WxccSoftphone</adapterUrl>
  <customSettings>{"reqSoftphoneHeight":"300","reqUseApi":"true"}</customSettings>
  <displayName>Phone</displayName>
  <displayNameLabel>d</displayNameLabel>
  <internalNameLabel>i</internalNameLabel>
  <sections>
    <items>
      <label>Height</label>
      <name>reqSoftphoneHeight</name>
      <value>700</value>
    </items>
    <label>General</label>
    <name>reqGeneralInfo</name>
  </sections>
  <version>1</version>
</CallCenter>`;

  it('takes the internal name from the file, and Salesforce’s own items from wherever they stand', () => {
    const { source, diagnostics } = read(text, 'folder/MyPhone.callCenter-meta.xml');
    expect(diagnostics).toEqual([]);
    const general = source && readSettings(source).settings.general;
    expect(general).toMatchObject({ internalName: 'MyPhone', displayName: 'Phone', adapterUrl: '/apex/WxccSoftphone' });
    expect(general).toMatchObject({ softphoneHeight: 700, useApi: true });
  });

  it('points to the line of a value', () => {
    const { source } = read(text.replace('700', 'tall'));
    const { diagnostics } = readSettings(source ?? { format: 'metadata', items: [] });
    expect(diagnostics.find(({ code }) => code === 'notANumber')?.line).toBe(12);
  });

  it('survives custom settings that are no JSON', () => {
    expect(read(text.replace('{"req', '{{"req')).source?.items).toHaveLength(3);
  });
});

describe('how a definition is built', () => {
  it.each([
    ['duplicateItem', general('\n<item sortOrder="2" name="reqInternalName" label="">C</item>'), 5],
    ['duplicateSection', `${general()}\n<section sortOrder="1" name="reqGeneralInfo" label=""/>`, 6],
    ['unnamedItem', general('\n<item sortOrder="2" label="">C</item>'), 5],
    ['unnamedSection', `${general()}\n<section sortOrder="1" label=""/>`, 6],
    ['strayElement', general('\n<description>C</description>'), 5],
    ['strayElement', general('\n<item sortOrder="2" name="a" label="">1<b/></item>'), 5],
    ['badSortOrder', general('\n<item sortOrder="7" name="a" label=""/>'), 2],
    ['badSortOrder', general('\n<item name="a" label=""/>'), 2],
    ['badItemName', general('\n<item sortOrder="2" name="my item" label=""/>'), 5],
    ['nameTooLong', general(`\n<item sortOrder="2" name="${'a'.repeat(41)}" label=""/>`), 5],
  ])('gives %s', (code, sections, line) => {
    expect(found(read(definition(sections)))).toEqual([[code, line]]);
  });

  it('lets the first of two items count', () => {
    const { source } = read(definition(general('<item sortOrder="2" name="reqInternalName" label="">C</item>')));
    expect(source && readSettings(source).settings.general.internalName).toBe('A');
  });

  it('says nothing about V1’s own long names', () => {
    const name = 'isActivityRecordOwnershiptobeChangedForTransferredCalls';
    const section = `<section sortOrder="1" name="reqActivityRecordConfig" label=""><item sortOrder="0" name="${name}" label="">false</item></section>`;
    expect(found(read(definition(general() + section)))).toEqual([]);
  });
});

describe('files that cannot be read', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;&l;">]>\n<callCenter>&m;</callCenter>';

  it.each([
    ['emptyFile', ''],
    ['emptyFile', ' \n '],
    ['notWellFormed', 'Name,Value\na,b'],
    ['notWellFormed', '%PDF-1.7'],
    ['notWellFormed', '{"a":1}'],
    ['notWellFormed', '<callCenter>\n<section>\n</callCenter>'],
    ['notWellFormed', '<callCenter>&nbsp;</callCenter>'],
    ['notWellFormed', '<callCenter>\u0000</callCenter>'],
    ['notWellFormed', '<callCenter/><callCenter/>'],
    ['notADefinition', '<html><body/></html>'],
    ['notADefinition', '<CustomLabels/>'],
    ['doctypeRefused', laughs],
    ['doctypeRefused', '<!DOCTYPE callCenter SYSTEM "file:///etc/passwd"><callCenter/>'],
    ['tooDeep', '<callCenter>'.repeat(1000)],
    ['tooLarge', `<callCenter>${'x'.repeat(1_000_001)}</callCenter>`],
  ])('give %s and nothing else', (code, text) => {
    const { source, diagnostics } = read(text);
    expect(source).toBeUndefined();
    expect(diagnostics.map((diagnostic) => [diagnostic.severity, diagnostic.code])).toEqual([['error', code]]);
  });

  it('name the line of ill-formed XML', () => {
    expect(found(read('<callCenter>\n<section>\n</callCenter>'))).toEqual([['notWellFormed', 3]]);
    expect(found(read('<callCenter>\n\n\u0001</callCenter>'))).toEqual([['notWellFormed', 3]]);
  });

  it('are refused at once when they are huge', () => {
    const start = Date.now();
    expect(readDefinitionFile(new Uint8Array(200_000_000), 'x.xml').diagnostics[0]?.code).toBe('tooLarge');
    expect(Date.now() - start).toBeLessThan(1000);
  });
});

describe('files just below the limit', () => {
  const section = (name: string, item: string) =>
    definition(`<section name="${name}">${item.repeat(Math.floor(990_000 / item.length))}</section>`);
  const mapping = '[{&quot;wxccFieldName&quot;:&quot;a&quot;}]';

  it.each([
    ['empty items on one line', section('reqActivityRecordConfig', '<item/>')],
    ['unknown items', section('reqActivityRecordConfig', '<item name="isCallNotesEnabledOrNot"/>')],
    [
      'one mapping again and again',
      section('reqNoRecordMatchConfig', `<item name="sfdcObjectFieldConditionalMappings1">${mapping}</item>`),
    ],
    ['unknown sections', definition('<section name="wxCCCallActivitie"><item name="a"/></section>'.repeat(15_000))],
    [
      'one long mapping',
      definition(
        `<section name="reqNoRecordMatchConfig"><item name="sfdcObjetFieldCadVariableMappings1">[${'{&quot;a&quot;:1},'.repeat(40_000)}1]</item></section>`,
      ),
    ],
  ])('of %s are read in seconds', (_, text) => {
    expect(text.length).toBeLessThan(1_000_000);
    const start = Date.now();
    const { source } = read(text);
    expect(source && readSettings(source).diagnostics.length).toBeGreaterThan(0);
    expect(Date.now() - start).toBeLessThan(8000);
  });
});

describe('encodings', () => {
  const text = definition(general().replace('>B<', '>Teléfono<'));
  const displayName = (file: Uint8Array) => {
    const { source, diagnostics } = readDefinitionFile(file, 'x.xml');
    return [source?.items[1]?.value, diagnostics.map(({ code }) => code)];
  };
  const utf16 = (big: boolean) => {
    const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return big ? buffer.swap16() : buffer;
  };

  it.each([
    ['UTF-8', bytes(text), []],
    ['UTF-8 with a byte order mark', bytes(`\uFEFF${text}`), []],
    ['UTF-16 little-endian', utf16(false), ['otherEncoding']],
    ['UTF-16 big-endian', utf16(true), ['otherEncoding']],
    [
      'declared Latin-1',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1'),
      ['otherEncoding'],
    ],
  ])('reads %s', (_, file, diagnostics) => {
    expect(displayName(file)).toEqual(['Teléfono', diagnostics]);
  });

  it('refuses bytes that are no text in the encoding they claim', () => {
    expect(displayName(Buffer.from(text, 'latin1'))).toEqual([undefined, ['wrongEncoding']]);
    expect(displayName(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]))).toEqual([undefined, ['wrongEncoding']]);
    expect(displayName(Buffer.from(`<?xml version="1.0" encoding="klingon"?>${text}`, 'latin1'))[1]).toEqual([
      'wrongEncoding',
    ]);
  });
});

describe('any file', () => {
  const pieces = [
    '<callCenter>',
    '<section name="reqGeneralInfo" ',
    '<item name="a">',
    '</item>',
    '</section>',
    '</callCenter>',
    '<CallCenter>',
    '<sections>',
    '<items>',
    '<value>',
    '[{',
    '&amp;',
    ']]>',
    '"',
    '>',
    '\n',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('gives settings or one reason, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(texts.map(bytes), fc.uint8Array({ maxLength: 200 })), (file) => {
        const { source, diagnostics } = readDefinitionFile(file, 'x.xml');
        expect(source ? readSettings(source).settings.general.useApi !== undefined : diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('with one character damaged still gives one of the two', () => {
    const whole = definition(general('<item sortOrder="2" name="reqUseApi" label="u">true</item>'));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.string({ minLength: 0, maxLength: 2 }), (at, damage) => {
        const { source, diagnostics } = read(whole.slice(0, at) + damage + whole.slice(at + 1));
        expect(source !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
