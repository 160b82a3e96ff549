import { createLabelSource, isRecord, type Labels } from 'c/wxccBase';

/** The global that `start/labels.<language>.js` sets before the bundle runs. */
export const LABELS_GLOBAL = 'wxccLabels';

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

const textsOf = (messages: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(isRecord(messages) ? messages : {}).filter(isText));

/**
 * The texts that the page loaded, and those that come after its first paint (`later/labels.<language>.js` hands them to `add`). Without them (the file was blocked) every text is its own code: ugly, but the phone
 * works, and the cause is reported.
 */
export function readPageLabels(
  loaded: unknown,
  options: { readonly timeZone: string; readonly onUnknown: (code: string) => void },
): Labels {
  const { language = 'en', messages = {} } = isRecord(loaded) ? loaded : {};
  const texts = textsOf(messages);
  if (isRecord(loaded)) loaded.add = (more: unknown) => void Object.assign(texts, textsOf(more));
  return createLabelSource(texts, typeof language === 'string' ? language : 'en', options);
}
