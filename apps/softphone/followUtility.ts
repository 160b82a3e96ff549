import type { Labels, Unsubscribe } from 'c/wxccBase';
import type { Phone, PhoneState } from 'c/wxccCall';
import type { Panel } from 'c/wxccSalesforce';
import { callerOf, iconOf, stateCodeOf } from 'c/wxccScreen';

interface Face {
  readonly label: string;
  readonly icon: string;
}

function faceOf({ calls }: PhoneState, labels: Labels): Face {
  const call = calls.findLast(({ state }) => state === 'offered') ?? calls.at(-1);
  if (!call) return { label: labels.text('bar_label'), icon: 'call' };
  const params = { state: labels.text(stateCodeOf(call)), caller: callerOf(call, labels) };
  return { label: labels.text('call_announce', params), icon: iconOf(call) };
}

/** Keeps the utility bar's item in step with the call, so that a closed panel says who rings. Told only what changed. */
export function followUtility(
  phone: Phone,
  panel: Pick<Panel, 'label' | 'icon'>,
  options: { readonly labels: Labels; readonly onError: (error: unknown) => void },
): Unsubscribe {
  let shown: Face = { label: '', icon: '' };
  const update = (): void => {
    const face = faceOf(phone.state.value, options.labels);
    if (face.label !== shown.label) panel.label(face.label).catch(options.onError);
    if (face.icon !== shown.icon) panel.icon(face.icon).catch(options.onError);
    shown = face;
  };
  const stop = phone.state.subscribe(update);
  update();
  return stop;
}
