import type { DesktopConnection } from './connectDesktop';
import type { DesktopStore } from './desktopStore';
import type { ContactData } from './desktopTypes';
import { formText, h } from './dom';

/** The reasons of the agent's profile; nothing is chosen beforehand, so that a reason is a decision. */
export function wrapUpForm(
  { store, connection }: { store: DesktopStore; connection: DesktopConnection },
  { interactionId }: ContactData,
): HTMLElement {
  const { wrapUpCodes } = store.state.signedIn.profile;
  const button = h(
    'button',
    { type: 'submit', class: 'primary', disabled: true },
    'Submit wrap up',
  ) as HTMLButtonElement;
  const choices = wrapUpCodes.map(({ id, name }) =>
    h(
      'label',
      { class: 'check' },
      h('input', { type: 'radio', name: 'code', value: id, onchange: () => (button.disabled = false) }),
      name,
    ),
  );
  const submit = (event: Event): void => {
    event.preventDefault();
    const auxCodeId = formText(new FormData(event.target as HTMLFormElement), 'code');
    const wrapUpReason = wrapUpCodes.find(({ id }) => id === auxCodeId)?.name ?? '';
    const data = { auxCodeId, wrapUpReason, isAutoWrapup: 'false' };
    void connection.command('aqm.contact', 'wrapup', { interactionId, data });
  };
  return h(
    'form',
    { class: 'wrap-up', onsubmit: submit },
    h('fieldset', {}, h('legend', {}, 'Wrap-up reason'), ...choices),
    button,
  );
}
