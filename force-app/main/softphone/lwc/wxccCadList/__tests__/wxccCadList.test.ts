import { createElement } from 'lwc';
import type { CadVariable } from 'c/wxccBase';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';
import WxccCadList from 'c/wxccCadList';

const variable = (name: string, value: string, label = name): CadVariable => ({
  ...{ name, label, value },
  ...{ editable: true, viewable: true, secure: false },
});

function draw(cad: readonly CadVariable[]): HTMLElement {
  const element = createElement('c-wxcc-cad-list', { is: WxccCadList }) as HTMLElement & WxccCadList;
  element.ui = createTestUi();
  element.cad = cad;
  document.body.append(element);
  return element;
}

const rowsOf = (element: HTMLElement): string[] =>
  [...element.querySelectorAll('.wxcc-cad__row')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(': '),
  );

describe('the CAD list', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows values by the labels of the Desktop, in the order given', () => {
    const element = draw([variable('Lang', 'es', 'Language'), variable('caseid', '01026', 'Case number')]);
    expect(rowsOf(element)).toEqual(['Language: es', 'Case number: 01026']);
  });

  it('leaves out what is empty, and itself when nothing is left', () => {
    expect(rowsOf(draw([variable('a', ''), variable('b', ' '), variable('c', 'x')]))).toEqual(['c: x']);
    expect(draw([variable('a', '')]).querySelector('dl')).toBeNull();
  });

  it('draws markup as the text it is', () => {
    const element = draw([variable('name', '<img src=x onerror=alert(1)>')]);
    expect(element.querySelector('img')).toBeNull();
    expect(rowsOf(element)).toEqual(['name: <img src=x onerror=alert(1)>']);
  });
});
