const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/** Address in the simulated org of a page reference, as `lightning/navigation` documents them. */
function urlOf({ type, attributes, state = {} }) {
  const { recordId = '', objectApiName = '', actionName = 'view', url = '' } = attributes;
  if (type === 'standard__webPage') return url.startsWith('/one/one.app#') ? searchUrlOf(url) : url;
  if (type === 'standard__flow') return `/flow/${attributes.devName}`;
  if (type === 'standard__recordPage')
    return `/lightning/r/${objectApiName && `${objectApiName}/`}${recordId}/${actionName}`;
  const query = new URLSearchParams(state).toString();
  return `/lightning/o/${objectApiName}/${actionName}${query && `?${query}`}`;
}

/** Lightning's search page by its own address. */
function searchUrlOf(url) {
  const bytes = Uint8Array.from(atob(url.split('#')[1]), (char) => char.charCodeAt(0));
  const { term } = JSON.parse(new TextDecoder().decode(bytes)).attributes;
  return `/lightning/search?text=${encodeURIComponent(term)}`;
}

/** The page in view as a reference: only records are told apart. */
function currentPage() {
  const [, objectApiName, recordId] = /^\/lightning\/r\/(\w+)\/(\w{15,18})/.exec(location.pathname) ?? [];
  if (!recordId) return { type: 'standard__namedPage', attributes: {}, state: {} };
  return { type: 'standard__recordPage', attributes: { objectApiName, recordId, actionName: 'view' }, state: {} };
}

/** Double of the adapter `CurrentPageReference`. */
export class CurrentPageReference {
  constructor(callback) {
    this.tell = () => callback(currentPage());
  }
  connect() {
    addEventListener('sim:navigated', this.tell);
    this.tell();
  }
  update() {
    // Takes nothing.
  }
  disconnect() {
    removeEventListener('sim:navigated', this.tell);
  }
}

function go(address) {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Double of `lightning/navigation`'s mixin over the simulated org's addresses. */
export function NavigationMixin(base) {
  return class extends base {
    [Navigate](page) {
      go(urlOf(page));
    }
    [GenerateUrl](page) {
      return Promise.resolve(urlOf(page));
    }
  };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;
