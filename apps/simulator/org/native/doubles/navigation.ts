interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly state?: Readonly<Record<string, string>>;
}

type Constructor = new (...args: never[]) => object;

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/** Address in the simulated org of a page reference, as `lightning/navigation` documents them. */
function urlOf({ type, attributes, state = {} }: PageReference): string {
  const { recordId = '', objectApiName = '', actionName = 'view', url = '' } = attributes;
  if (type === 'standard__webPage') return url;
  if (type === 'standard__recordPage') return `/lightning/r/${objectApiName || 'Record'}/${recordId}/${actionName}`;
  const query = new URLSearchParams(state).toString();
  return `/lightning/o/${objectApiName}/${actionName}${query && `?${query}`}`;
}

function go(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Double of `lightning/navigation`'s mixin over the simulated org's addresses. */
export function NavigationMixin<Base extends Constructor>(base: Base) {
  return class extends base {
    [Navigate](page: PageReference): void {
      go(urlOf(page));
    }
    [GenerateUrl](page: PageReference): Promise<string> {
      return Promise.resolve(urlOf(page));
    }
  };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;
