import type { CallView, Phone } from 'c/wxccCall';
import type { MirrorScope } from './serveMirror';

/** The panel shows no variables: the Desktop beside it has them all. */
const withoutCad = (call: CallView): CallView => ({ ...call, cad: [] });

/**
 * What the panel in the Desktop gets of the phone: the calls, and what may be done about them in Salesforce. No more, since
 * every script of the Desktop's page could listen there. Calls are controlled by the Desktop itself.
 */
export const PANEL_SCOPE: MirrorScope = {
  show({ state }: Phone) {
    const { readiness, calls, switches } = state.value;
    return { readiness, switches, calls: calls.map(withoutCad), conditions: [], notLogged: 0, unlogged: [] };
  },
  ports: ['actions'],
};
