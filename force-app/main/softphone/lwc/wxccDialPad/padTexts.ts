import type { Labels } from 'c/wxccBase';
import type { DialPreview, DialSearchState } from 'c/wxccOutdial';
import type { NumberView } from 'c/wxccPhoneNumbers';

export interface PreviewFacts {
  readonly isEmpty: boolean;
  readonly canSearch: boolean;
  readonly text: string;
  readonly preview?: DialPreview;
  readonly view?: NumberView;
}

/** What will really be dialled, and what is odd about it; for what is no number, what to do. Empty: nothing to say. */
export function previewText(labels: Labels, { isEmpty, canSearch, text, preview, view }: PreviewFacts): string {
  if (isEmpty) return '';
  if (!preview || !view) {
    const isName = /\p{L}/u.test(text) && canSearch;
    return isName ? '' : labels.text('dial_notANumber');
  }
  const extension = preview.extension ? labels.text('dial_extension', { extension: preview.extension }) : '';
  const problem = view.problem ? labels.text(`dial_${view.problem}`) : '';
  return [labels.text('dial_preview', { number: view.text }), extension, problem].filter(Boolean).join(' ');
}

/** What the search has come to, also for a screen reader. Empty: there was none. */
export function searchText(labels: Labels, { step, matches, withoutNumber, isMore }: DialSearchState): string {
  if (step === 'idle') return '';
  if (step !== 'found') return labels.text(`dial_search_${step}`);
  if (matches.length === 0)
    return withoutNumber === 0
      ? labels.text('dial_search_none')
      : labels.text('dial_search_withoutNumber', { count: withoutNumber });
  const count = labels.text('dial_search_count', { count: matches.length });
  return isMore ? `${count} ${labels.text('dial_search_more')}` : count;
}
