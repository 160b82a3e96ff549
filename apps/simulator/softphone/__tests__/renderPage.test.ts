import { renderMergeFields } from '../mergeFields';
import type { MergeContext } from '../mergeFields';
import { renderPage } from '../renderPage';

const context: MergeContext = {
  globals: { 'User.Id': '005', 'User.Name': `O'Hara <b>"&`, 'User.LanguageLocaleKey': 'es_MX' },
  urlFor: (target, path) => `/${target}/${path}`,
};

const render = (source: string): string => renderMergeFields(source, context);

describe('merge fields', () => {
  it.each([
    ['a global', '{!$User.Id}', '005'],
    ['text', `{!'x'}`, 'x'],
    ['a resource', `{!URLFOR($Resource.Wxcc, 'a/b.js')}`, '/Resource.Wxcc/a/b.js'],
    ['a choice', `{!IF(BEGINS($User.LanguageLocaleKey, 'es'), 'sí', 'yes')}`, 'sí'],
    ['a negated choice', `{!IF(NOT(BEGINS($User.LanguageLocaleKey, 'es')), 'yes', 'sí')}`, 'sí'],
    ['a brace in a text', `{!'a}b'}`, 'a}b'],
    ['an escaped quote', `{!'it\\'s'}`, 'it&#39;s'],
    ['several in a line', '{!$User.Id}-{!$User.Id}', '005-005'],
    ['an empty argument list with spaces', '{! $User.Id }', '005'],
  ])('%s', (_what, source, expected) => expect(render(source)).toBe(expected));

  it('are HTML-encoded, once', () => {
    expect(render('{!$User.Name}')).toBe('O&#39;Hara &#60;b&#62;&#34;&#38;');
    expect(render('{!HTMLENCODE($User.Name)}')).toBe(render('{!$User.Name}'));
  });

  it('for scripts cannot end the script', () => {
    expect(render('{!JSENCODE($User.Name)}')).not.toMatch(/['"<>&]/);
  });

  it.each([
    ['an unknown global', '{!$Api.Session_ID}', /\$Api\.Session_ID/],
    ['an unknown function', `{!VLOOKUP('a')}`, /VLOOKUP/],
    ['an open bracket', `{!IF(true, 'a'}`, /expected/],
    ['something left over', `{!'a' 'b'}`, /left over/],
    ['an operator', `{!$User.Id & 'x'}`, /not understood/],
  ])('say what is wrong with %s', (_what, source, message) => expect(() => render(source)).toThrow(message));
});

describe('a page', () => {
  const page = (attributes: string, body: string): string => `<apex:page ${attributes}>${body}</apex:page>`;
  const BARE = 'showHeader="false" applyHtmlTag="false" applyBodyTag="false"';

  it('becomes HTML without the apex element', () => {
    expect(renderPage(page(BARE, '<html>{!$User.Id}</html>'), context)).toBe('<!DOCTYPE html>\n<html>005</html>\n');
  });

  it.each([
    ['Salesforce would add a header to', page('applyHtmlTag="false"', ''), /showHeader/],
    ['uses a component', page(BARE, '<apex:slds />'), /apex:slds/],
    ['is something else', '<html></html>', /apex:page/],
  ])('is refused when it %s', (_what, source, message) => {
    expect(() => renderPage(source, context)).toThrow(message);
  });
});
