import type { JsonValue } from 'c/wxccBase';
import { h } from '../../desktop/page/dom';
import type { OrgRecord } from '../engine';
import { personOf } from './clickToDial';
import { homePage } from './homePage';
import { layoutsPage } from './layoutsPage';
import { emptyPage, listPage } from './listPage';
import { handleLinkClick, listUrl, navigate, onNavigate, readPlace, recordUrl, searchUrl } from './navigation';
import type { Place } from './navigation';
import { nameOf } from './objects';
import { loadNativeComponents } from './nativeComponents';
import type { NativeComponents } from './nativeComponents';
import { addLightningPhone } from './lightningPhone';
import { createOpenCtiHost } from './openCtiHost';
import type { OpenCtiPage } from './openCtiHost';
import { createOmniClient } from './omniClient';
import { createOmniUtility } from './omniUtility';
import { openRecordModal } from './recordModal';
import { placeActions } from './recordActions';
import { createPhoneChoice } from './phoneChoice';
import { recordPage } from './recordPage';
import type { RecordPage } from './recordPage';
import { searchPage } from './searchPage';
import { loadShared, shared } from './shared';
import { createShell } from './shell';
import { softphoneUrl } from './softphoneUrl';
import { takeDroppedDefinition } from './takeDroppedDefinition';
import { showToast } from './toast';
import { createUtilityBar } from './utilityBar';

/** Below this many characters Lightning refuses to search. */
const MIN_SEARCH = 3;

type Pop = Parameters<OpenCtiPage['pop']>[0];

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const asFields = (value: JsonValue | undefined): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

function viewOf(record: OrgRecord): JsonValue {
  const { type } = record.attributes;
  return {
    url: recordUrl(type, record.Id),
    recordId: record.Id,
    recordName: nameOf(record),
    objectType: type,
    ...personOf(record),
  };
}

async function start(): Promise<void> {
  await loadShared();
  const native = loadNativeComponents(shared.session.user);
  const shell = createShell();
  const main = h('main', { class: 'sim-page', tabindex: '-1' });
  let view: JsonValue = {};
  let drawing = 0;
  /** Address of the page that `view` is about. */
  let drawn = '';

  const welcome = { openPhone: () => bar.panel.setVisible(true), openSimulator: () => bar.showSimulator(true) };
  const backTo = (address: string) => () => navigate(address);
  const newRecord = (type: string, defaults: Record<string, unknown>, onClosed: () => void = () => undefined): void =>
    openRecordModal({ type, defaults, onClosed, onSaved: (record) => navigate(recordUrl(type, record.Id)) });

  /** @param isFirst a refresh opens no second form */
  async function drawRecord(place: Extract<Place, { kind: 'record' }>, isFirst: boolean): Promise<HTMLElement> {
    const page = await recordPage(place.id).catch(() => undefined);
    if (!page) return emptyPage('This record is not available.');
    view = viewOf(page.record);
    const { type } = page.record.attributes;
    const address = recordUrl(type, page.record.Id);
    // As Lightning does with an address that names only the record.
    if (place.type === '' && place.action === 'view') history.replaceState(null, '', address);
    if (place.action === 'edit' && isFirst)
      openRecordModal({ type, record: page.record, onClosed: backTo(address), onSaved: () => undefined });
    void native.then((components) => components && mountOnRecord(components, page));
    return page.element;
  }
  async function drawNew(place: Extract<Place, { kind: 'new' }>, isFirst: boolean): Promise<HTMLElement> {
    if (isFirst) newRecord(place.type, place.fields, backTo(listUrl(place.type)));
    return listPage(place.type);
  }
  async function drawComponent(name: string): Promise<HTMLElement> {
    const components = await native;
    if (!components) return emptyPage('The native components are not built yet. Try again in a minute.');
    const isThere = components.components.some((each) => each.name === name);
    return isThere ? mounted(components, name) : emptyPage(`There is no component ${name}.`);
  }
  function content(place: Place, isFirst: boolean): Promise<HTMLElement> {
    switch (place.kind) {
      case 'home':
        return homePage(welcome);
      case 'list':
        return listPage(place.type);
      case 'record':
        return drawRecord(place, isFirst);
      case 'new':
        return drawNew(place, isFirst);
      case 'search':
        return searchPage(place.text);
      case 'layouts':
        return layoutsPage();
      case 'component':
        return drawComponent(place.name);
      default:
        return Promise.resolve(emptyPage(`The simulated org has no page ${place.path}.`));
    }
  }
  async function draw(): Promise<void> {
    const address = location.pathname + location.search;
    const place = readPlace(address);
    const mine = (drawing += 1);
    // A page that is only drawn anew keeps its record in view, as Lightning does at a refresh.
    const isFirst = address !== drawn;
    if (isFirst) view = { url: address };
    drawn = address;
    const element = await content(place, isFirst);
    // Somebody has gone on meanwhile: the newer page wins.
    if (mine !== drawing) return;
    main.replaceChildren(element);
    const type = 'type' in place ? place.type || textOf(asFields(view).objectType as JsonValue) : '';
    shell.highlight(type ? listUrl(type) : location.pathname);
    host.navigated();
    dispatchEvent(new Event('sim:navigated'));
  }
  const refresh = async (): Promise<void> => {
    await loadShared();
    await draw();
  };
  function pop({ type, params }: Pop): boolean {
    switch (type) {
      case 'sobject':
        navigate(`/lightning/r/${textOf(params.recordId)}/view`);
        return Boolean(params.recordId);
      case 'url':
        return popUrl(textOf(params.url));
      case 'objecthome':
      case 'list':
        navigate(listUrl(textOf(params.scope)));
        return Boolean(params.scope);
      case 'search':
        navigate(searchUrl(textOf(params.searchString)));
        return textOf(params.searchString).length >= MIN_SEARCH;
      case 'newRecord':
        newRecord(textOf(params.entityName), asFields(params.defaultFieldValues));
        return textOf(params.entityName) in shared.describe;
      case 'flow':
        showToast('info', `Flow ${textOf(params.flowDevName)} would start here.`);
        return Boolean(params.flowDevName);
      default:
        return false;
    }
  }
  function popUrl(url: string): boolean {
    if (/^\/(?![/\\])/.test(url)) navigate(url);
    else if (/^https?:\/\//.test(url)) open(url, '_blank', 'noopener');
    else return false;
    return true;
  }

  const setting = (name: string, otherwise: number): number =>
    Number(shared.settings[`/reqGeneralInfo/${name}`]) || otherwise;
  const frame = h('iframe', {
    title: 'Phone',
    id: 'softphone-frame',
    allow:
      'microphone *; camera *; autoplay *; clipboard-read *; clipboard-write *; display-capture *; speaker-selection *; fullscreen *',
  }) as HTMLIFrameElement;
  const bar = createUtilityBar({
    frame,
    label: 'Phone',
    height: setting('reqSoftphoneHeight', 600),
    width: setting('reqSoftphoneWidth', 500),
    simulatorUrl: '/simulator/',
  });
  const page: OpenCtiPage = { pop, refresh, viewInfo: () => view, panel: bar.panel };
  const host = createOpenCtiHost({ frame, origin: shared.session.origins.softphone, page });
  const phones = createPhoneChoice({
    frame,
    address: softphoneUrl(shared.session, shared.settings['/reqGeneralInfo/reqAdapterUrl'] ?? ''),
    storage: sessionStorage,
  });

  document.getElementById('org')?.append(shell.element, h('div', { class: 'sim-brand' }, main), bar.element);
  document.addEventListener('click', handleLinkClick);
  takeDroppedDefinition();
  onNavigate(() => void draw());
  await draw();
  const omni = createOmniClient(shared.session.user.Id);
  // Its place is taken before its content comes, so that the bar does not jump.
  const place = h('div', { class: 'sim-omni-place' });
  const setLabel = bar.add({ label: 'Omni-Channel', icon: 'omni_channel', content: place });
  place.append(createOmniUtility(omni, setLabel));
  // Heavy, and nothing the page waits for.
  const components = await native;
  if (components) {
    const size = { height: setting('reqSoftphoneHeight', 600), width: setting('reqSoftphoneWidth', 500) };
    addLightningPhone({ components, bar, phones, size });
  }
  components?.utilities.forEach(({ name, label }) => {
    const content = h('div', { class: 'sim-native' });
    components.mountUtility(name, content, omni);
    bar.add({ label, icon: 'link', content });
  });
}

/** What the packages offer for pages of this object, where App Builder would put it. */
function mountOnRecord(native: NativeComponents, { record, element }: RecordPage): void {
  const place = element.querySelector<HTMLElement>('.sim-components');
  const { type } = record.attributes;
  const hasPhone = Object.values(shared.describe[type]?.fields ?? {}).some((field) => field.type === 'phone');
  // What may stand everywhere is about numbers: nobody would put it where there are none.
  const fitting = native.components.filter(({ objects }) =>
    objects?.length === 0 ? hasPhone : objects?.includes(type),
  );
  placeActions(native, element);
  if (place) fitting.forEach(({ name }) => native.mount(name, place, { recordId: record.Id, objectApiName: type }));
}

function mounted(native: NativeComponents, name: string): HTMLElement {
  const place = h('div', { class: 'sim-native' });
  native.mount(name, place);
  return place;
}

start().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : 'Something broke.';
  document
    .getElementById('org')
    ?.append(
      h(
        'div',
        { class: 'slds-p-around_large' },
        h('h1', { class: 'slds-text-heading_medium' }, 'The simulated org does not answer'),
        h('p', {}, `${text} Is “npm start” still running? Reload the page when it is.`),
      ),
    );
});
