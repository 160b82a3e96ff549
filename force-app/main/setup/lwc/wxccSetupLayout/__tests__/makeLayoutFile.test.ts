import { makeLayoutFile, type LayoutWish } from '../makeLayoutFile';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

const { labels } = createTestUi();
const WISH: LayoutWish = {
  ...{ current: undefined, remove: false, panel: true, replaceLegacy: false },
  widgetUrl: ' https://widgets.example.com/wxcc ',
  origin: 'https://acme--c.vf.force.com',
};
const make = (wish: Partial<LayoutWish> = {}) => makeLayoutFile(labels, { ...WISH, ...wish });

describe('a desktop layout as wished', () => {
  it('is a file with the origin and the widgets, and says where it goes', () => {
    const { text, messages } = make();
    expect(text).toContain('https://widgets.example.com/wxcc/wxcc-relay.js');
    expect(text).toContain('https://acme--c.vf.force.com');
    expect(text).toContain('wxcc-panel.js');
    expect(messages[0]).toContain('Control Hub');
    expect(messages.join()).toContain('This is a new, minimal layout.');
    expect(make({ panel: false }).text).not.toContain('wxcc-panel.js');
  });

  it.each([
    ['an address without https', { widgetUrl: 'http://widgets.example.com/' }, /must be an https address/],
    ['no address', { widgetUrl: '' }, /must be an https address/],
    ['an origin with a star', { origin: 'https://*.vf.force.com' }, /must be exact/],
    ['no origin', { origin: '' }, /must be exact/],
    ['what is no JSON', { current: '{' }, /it is not JSON/],
    ['what is no layout', { current: '{"a":1}' }, /it has no role/],
  ])('is not made of %s, with the reason in words', (_what, wish, words) => {
    const { text, messages } = make(wish);
    expect(text).toBeUndefined();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(words);
  });

  it('is the team’s own again once the widgets are taken out, for which nothing need be filled in', () => {
    const current = make().text!;
    const { text } = make({ current, remove: true, widgetUrl: '', origin: '' });
    expect(text).not.toContain('wxcc-relay.js');
    expect(make({ current }).text).toBe(current);
  });
});
