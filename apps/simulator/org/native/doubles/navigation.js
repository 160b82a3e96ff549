const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/** Address in the simulated org of a page reference, as `lightning/navigation` documents them. */
function urlOf({ type, attributes, state = {} }) {
  const { recordId = '', objectApiName = 'Record', actionName = 'view', url = '' } = attributes;
  if (type === 'standard__webPage') return url;
  if (type === 'standard__recordPage') return `/lightning/r/${objectApiName}/${recordId}/${actionName}`;
  const query = new URLSearchParams(state).toString();
  return `/lightning/o/${objectApiName}/${actionName}${query && `?${query}`}`;
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
