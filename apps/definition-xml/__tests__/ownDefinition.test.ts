import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ownDefinition, readSettings, writeImportForm, writeMetadataForm } from 'c/wxccDefinition';
import { readDefinitionFile } from '../readDefinitionFile';

const root = path.resolve(__dirname, '../../..');
const FORMS = [
  ['import', 'config/WxccOpenSoftphone.xml', writeImportForm],
  ['metadata', 'setup-metadata/main/callCenters/WxccOpenSoftphone.callCenter-meta.xml', writeMetadataForm],
] as const;

const readForm = (file: string) => {
  const read = readDefinitionFile(readFileSync(path.join(root, file)), file);
  const { settings, diagnostics } = readSettings(read.source ?? { format: 'import', items: [] });
  return { format: read.source?.format, settings, diagnostics: [...read.diagnostics, ...diagnostics] };
};

describe('our own definition', () => {
  it.each(FORMS)('in the %s form is what the generator writes', (_, file, write) => {
    expect(readFileSync(path.join(root, file), 'utf8')).toBe(write(ownDefinition));
  });

  it.each(FORMS)('in the %s form gives no finding', (format, file) => {
    expect(readForm(file)).toMatchObject({ format, diagnostics: [] });
  });

  it('means the same in both forms', () => {
    const [first, second] = FORMS.map(([, file]) => readForm(file).settings);
    expect(second).toEqual(first);
  });

  it('is ours, opens our page at 500 × 600 and logs at connect', () => {
    const { settings } = readForm(FORMS[0][1]);
    expect(settings.dialect).toBe('webex');
    expect(settings.general).toMatchObject({
      internalName: 'WxccOpenSoftphone',
      adapterUrl: '/apex/WxccSoftphone',
      softphoneWidth: 500,
      softphoneHeight: 600,
    });
    expect(settings.activity.createAt).toBe('connected');
    expect(settings.desktop.url).toBe('https://desktop.wxcc-us1.cisco.com');
  });

  it('gives new items names that Salesforce documents as allowed', () => {
    const own = ownDefinition.sections.find(({ name }) => name === 'wxccSoftphone');
    expect(own?.items.length).toBeGreaterThan(3);
    own?.items.forEach(({ name }) => expect(name).toMatch(/^(?!req)[A-Za-z0-9]{1,40}$/));
  });

  it('survives hostile texts in both forms', () => {
    const value = `<&>"']]>${'\u0000'}é`;
    const item = { name: 'reqDisplayName', label: 'a"<b', value };
    const document = { sections: [{ name: 'reqGeneralInfo', label: '', items: [item] }] };
    for (const [, file, write] of FORMS) {
      const { source } = readDefinitionFile(Buffer.from(write(document)), file);
      expect(source?.items.find(({ path: at }) => at.endsWith('reqDisplayName'))?.value).toBe(`<&>"']]>é`);
    }
  });
});
