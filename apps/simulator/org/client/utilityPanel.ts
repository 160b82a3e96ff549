import { h } from '../../desktop/page/dom';
import { buttonIcon, utilityIcon } from './icon';

export interface UtilityPanel {
  readonly element: HTMLElement;
  readonly title: HTMLElement;
  readonly icon: HTMLElement;
}

export interface UtilityPanelOptions {
  /** What the panel shows. */
  readonly content: HTMLElement;
  readonly label: string;
  readonly icon: string;
  /** Of the heading, unique on the page. */
  readonly headingId: string;
  readonly onMinimise: () => void;
}

/** A docked panel above the utility bar, with heading and minimise button. */
export function createUtilityPanel(options: UtilityPanelOptions): UtilityPanel {
  const { content, label, headingId, onMinimise } = options;
  const title = h('h2', { class: 'slds-truncate', id: headingId }, label);
  const icon = h(
    'div',
    { class: 'slds-media__figure slds-m-right_x-small' },
    utilityIcon(options.icon, 'slds-icon slds-icon_x-small slds-icon-text-default'),
  );
  const minimise = h(
    'button',
    { class: 'slds-button slds-button_icon slds-button_icon-small', title: 'Minimize', onclick: onMinimise },
    buttonIcon('minimize_window'),
    h('span', { class: 'slds-assistive-text' }, 'Minimize'),
  );
  const header = h(
    'div',
    { class: 'slds-utility-panel__header slds-grid slds-shrink-none' },
    h(
      'div',
      { class: 'slds-media slds-media_center slds-has-flexi-truncate' },
      icon,
      h('div', { class: 'slds-media__body slds-truncate' }, title),
    ),
    h('div', { class: 'slds-col_bump-left slds-shrink-none' }, minimise),
  );
  const element = h(
    'div',
    {
      class: 'slds-utility-panel slds-grid slds-grid_vertical sim-panel',
      role: 'dialog',
      'aria-labelledby': headingId,
    },
    header,
    h('div', { class: 'slds-utility-panel__body' }, content),
  );
  return { element, title, icon };
}
