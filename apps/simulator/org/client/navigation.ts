/** A place in the org, read from its address. */
export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'list'; readonly type: string }
  | { readonly kind: 'record'; readonly type: string; readonly id: string; readonly action: 'view' | 'edit' }
  | { readonly kind: 'new'; readonly type: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'layouts' }
  | { readonly kind: 'component'; readonly name: string }
  | { readonly kind: 'other'; readonly path: string };

/** Address of the setup tab, as Lightning makes it of the tab's name. */
export const SETUP_TAB = '/lightning/n/Wxcc_Setup';

const values = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))] as const] : [];
    }),
  );

/** @param address path with query, as Lightning writes them; a bare record id goes to its record */
export function readPlace(address: string): Place {
  const url = new URL(address, location.origin);
  const path = url.pathname;
  const record = /^\/lightning\/r\/(?:(\w+)\/)?(\w{15,18})(?:\/(view|edit))?/.exec(path);
  if (record)
    return {
      kind: 'record',
      type: record[1] ?? '',
      id: record[2] ?? '',
      action: record[3] === 'edit' ? 'edit' : 'view',
    };
  const bare = /^\/(\w{15}|\w{18})$/.exec(path);
  if (bare) return { kind: 'record', type: '', id: bare[1] ?? '', action: 'view' };
  const object = /^\/lightning\/o\/(\w+)\/(list|home|new)/.exec(path);
  if (object && object[2] === 'new')
    return { kind: 'new', type: object[1] ?? '', fields: values(url.searchParams.get('defaultFieldValues') ?? '') };
  if (object) return { kind: 'list', type: object[1] ?? '' };
  if (path === '/lightning/search') return { kind: 'search', text: url.searchParams.get('text') ?? '' };
  if (path.startsWith('/lightning/setup/')) return { kind: 'layouts' };
  const component = /^\/lightning\/cmp\/(\w+?)__(\w+)$/.exec(path);
  if (component) return { kind: 'component', name: `${component[1] ?? ''}/${component[2] ?? ''}` };
  // The one tab of ours.
  if (path === SETUP_TAB) return { kind: 'component', name: 'c/wxccSetup' };
  if (path === '/' || path.startsWith('/lightning/page/home')) return { kind: 'home' };
  return { kind: 'other', path };
}

type Listener = () => void;
const listeners: Listener[] = [];
const tell = (): void => listeners.forEach((listener) => listener());

/** Goes to an address of this org without reloading. */
export function navigate(address: string): void {
  history.pushState(null, '', address);
  tell();
}

/** Tells of every move, also by the browser's back and forward. */
export function onNavigate(listener: Listener): void {
  if (listeners.length === 0) addEventListener('popstate', tell);
  listeners.push(listener);
}

export const recordUrl = (type: string, id: string): string => `/lightning/r/${type}/${id}/view`;
export const listUrl = (type: string): string => `/lightning/o/${type}/list`;
export const searchUrl = (text: string): string => `/lightning/search?text=${encodeURIComponent(text)}`;

/** A link that stays in the page; modified clicks open tabs as everywhere. */
export function handleLinkClick(event: Event): void {
  const click = event as MouseEvent;
  const link = (event.target as Element).closest('a[href^="/lightning/"]');
  if (!link || click.defaultPrevented || click.metaKey || click.ctrlKey || click.shiftKey || click.button !== 0) return;
  event.preventDefault();
  navigate(link.getAttribute('href') ?? '/');
}
