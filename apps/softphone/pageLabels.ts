import { createLabelSource, isRecord, type Labels } from 'c/wxccBase';

/** The global that `start/labels.<language>.js` sets before the bundle runs. */
export const LABELS_GLOBAL = 'wxccLabels';

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

/**
 * The texts that the page loaded. Without them (the file was blocked) every text is its own code: ugly, but the phone
 * works, and the cause is reported.
 */
export function readPageLabels(
  loaded: unknown,
  options: { readonly timeZone: string; readonly onUnknown: (code: string) => void },
): Labels {
  const { language = 'en', messages = {} } = isRecord(loaded) ? loaded : {};
  const texts = Object.fromEntries(Object.entries(isRecord(messages) ? messages : {}).filter(isText));
  return createLabelSource(texts, typeof language === 'string' ? language : 'en', options);
}
