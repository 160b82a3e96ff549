import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['force-app/main/salesforce/classes', 'setup-metadata/main/omni/classes'];
const classes = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith('.cls'))
  .map((file) => ({ name: path.basename(file, '.cls'), text: readFileSync(file, 'utf8') }));
const tests = classes.filter(({ text }) => /@IsTest/i.test(text));

/** The bodies of a class's test methods, by their names. */
function methodsOf(text: string): [name: string, body: string][] {
  const starts = [...text.matchAll(/@IsTest\s+(?:private )?static void (\w+)\(\)/g)];
  return starts.map((start, at) => [start[1] ?? '', text.slice(start.index, starts[at + 1]?.index)]);
}

// They deploy to orgs in every language and with every setting: one that fails there stops the whole deployment.
describe('the Apex tests', () => {
  const methods = tests.flatMap(({ name, text }) => methodsOf(text).map(([method, body]) => ({ name, method, body })));

  it('assert something in every method', () => {
    const empty = methods.filter(({ body }) => !/\bAssert\.|Runner\.run\(/.test(body));

    expect(methods.length).toBeGreaterThan(60);
    expect(empty.map(({ name, method }) => `${name}.${method}`)).toEqual([]);
  });

  it('find profiles by what these may do, since Salesforce names its own in the language of the org', () => {
    const byName = tests.filter(
      ({ name, text }) =>
        name !== 'WxccTestProfiles' && /FROM Profile|'(Standard User|System Administrator)'/.test(text),
    );

    expect(byName.map(({ name }) => name)).toEqual([]);
  });

  it('see no data of the org', () => {
    expect(tests.filter(({ text }) => /SeeAllData\s*=\s*true/i.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('reach every class, by name or through the one entry', () => {
    const inTests = tests.map(({ text }) => text).join('\n');
    const own = classes.filter((each) => !tests.includes(each));
    const reached = new Set(
      own.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(inTests)).map(({ name }) => name),
    );
    // What a reached class uses is run by its tests too; the entry reaches everything that has an action.
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      const text = own.filter(({ name }) => reached.has(name)).map((each) => each.text);
      for (const { name } of own) if (text.some((each) => new RegExp(`\\b${name}\\b`).test(each))) reached.add(name);
    }

    expect(own.filter(({ name }) => !reached.has(name)).map(({ name }) => name)).toEqual([]);
  });
});
