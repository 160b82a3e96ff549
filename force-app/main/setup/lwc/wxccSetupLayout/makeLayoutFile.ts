import type { Labels } from 'c/wxccBase';
import { cleanLayout, exactOrigin, makeLayout, NotALayout, widgetFolder } from 'c/wxccDesktopLayout';

export interface LayoutWish {
  /** The team's own layout; undefined: a new one. */
  readonly current: string | undefined;
  /** Take the widgets out again. */
  readonly remove: boolean;
  readonly widgetUrl: string;
  readonly origin: string;
  readonly panel: boolean;
  readonly replaceLegacy: boolean;
}

export interface LayoutOutcome {
  /** The file; undefined: it could not be made. */
  readonly text?: string;
  readonly messages: readonly string[];
}

function made(labels: Labels, wish: LayoutWish): LayoutOutcome {
  const baseUrl = widgetFolder(wish.widgetUrl.trim());
  const origin = exactOrigin(wish.origin.trim());
  if (!wish.remove && !baseUrl) return { messages: [labels.text('setup_layoutBadUrl')] };
  if (!wish.remove && !origin) return { messages: [labels.text('setup_layoutBadOrigin')] };
  const { text, findings } = wish.remove
    ? cleanLayout(wish.current ?? '')
    : makeLayout(wish.current, {
        ...{ baseUrl: baseUrl ?? '', origins: [origin ?? ''] },
        ...{ panel: wish.panel, replaceLegacy: wish.replaceLegacy },
      });
  const told = findings.map(({ code, role }) => `${role ? `${role}: ` : ''}${labels.text(`layout_${code}`)}`);
  return { text, messages: [labels.text('setup_layoutMade'), ...told] };
}

/** A layout file as wished, or in words why not. */
export function makeLayoutFile(labels: Labels, wish: LayoutWish): LayoutOutcome {
  try {
    return made(labels, wish);
  } catch (error) {
    if (!(error instanceof NotALayout)) throw error;
    return { messages: [labels.text(`layout_${error.code}`, { file: '', reason: error.message })] };
  }
}
