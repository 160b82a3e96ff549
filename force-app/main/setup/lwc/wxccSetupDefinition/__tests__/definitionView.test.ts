import { convertDraft, draftInForce, newDraft, setItem } from 'c/wxccDefinitionDraft';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import { differenceRows } from '../differenceRows';
import { conversionButtons, draftTitle } from '../draftTitle';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

const { labels } = createTestUi();
const converted = (to: 'v1' | 'v2'): DefinitionDraft => convertDraft(newDraft(), to)!;

describe('the title of the definition at work', () => {
  it.each([
    ['ours', newDraft(), /: open softphone/],
    ['V1', converted('v1'), /: first connector \(V1\)/],
    ['V2', converted('v2'), /V2/],
  ])('says that it is %s', (_what, draft, words) => {
    expect(draftTitle(labels, draft)).toMatch(words);
  });

  it('has its display name, else its internal one, else words', () => {
    const named = { '/reqGeneralInfo/reqDisplayName': 'Acme', '/reqGeneralInfo/reqInternalName': 'AcmeCenter' };
    expect(draftTitle(labels, draftInForce(named))).toContain('Acme:');
    expect(draftTitle(labels, draftInForce({ ...named, '/reqGeneralInfo/reqDisplayName': '' }))).toContain(
      'AcmeCenter',
    );
    expect(draftTitle(labels, draftInForce({}))).not.toMatch(/^:|[{}]/);
  });

  it('goes with buttons for the other spellings alone', () => {
    const targets = (draft: DefinitionDraft) => conversionButtons(labels, draft).map(({ target }) => target);
    expect(targets(converted('v1'))).toEqual(['ours', 'v2']);
    expect(targets(converted('v2'))).toEqual(['ours', 'v1']);
    // An older file of ours may lack what ours has today: converting it again adds that.
    expect(targets(newDraft())).toEqual(['ours', 'v1', 'v2']);
  });
});

describe('the differences to what is in force', () => {
  it('are none between a definition and itself, in whatever spelling', () => {
    expect(differenceRows(newDraft(), newDraft())).toEqual([]);
  });

  it('name the item, what was and what would be', () => {
    const place = { section: 'wxCCReqData', name: 'openCtiWxCCRegion' };
    const rows = differenceRows(setItem(newDraft(), place, 'jp1'), setItem(newDraft(), place, 'eu1'));
    expect(rows).toContainEqual(expect.objectContaining({ item: 'openCtiWxCCRegion', before: 'jp1', after: 'eu1' }));
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});
