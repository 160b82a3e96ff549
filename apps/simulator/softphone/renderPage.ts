import { renderMergeFields } from './mergeFields';
import type { MergeContext } from './mergeFields';

const PAGE = /^\s*<apex:page\b([^>]*)>([\s\S]*)<\/apex:page>\s*$/;

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

/** Switches that a page needs so that Salesforce adds nothing of its own; without them this would not be what it serves. */
const REQUIRED = { showHeader: 'false', applyHtmlTag: 'false', applyBodyTag: 'false' };

/**
 * Renders a Visualforce page that brings its own html tag, as Salesforce would serve it.
 * @throws Error when the page uses something that this small renderer does not know
 */
export function renderPage(source: string, context: MergeContext): string {
  const match = PAGE.exec(source);
  if (!match) throw new Error('The Visualforce page is not one apex:page element');
  const [, attributes = '', body = ''] = match;
  for (const [name, value] of Object.entries(REQUIRED))
    if (attribute(attributes, name) !== value)
      throw new Error(`The simulator renders pages with ${name}="${value}" only`);
  const unknown = /<(apex:\w+|c:\w+)/.exec(body)?.[1];
  if (unknown) throw new Error(`The simulator does not render <${unknown}>`);
  return `<!DOCTYPE html>\n${renderMergeFields(body.trim(), context)}\n`;
}
