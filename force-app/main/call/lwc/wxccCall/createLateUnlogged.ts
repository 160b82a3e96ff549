import { createStore } from 'c/wxccBase';
import type { WaitingCall } from 'c/wxccSalesforce';
import type { UnloggedCalls } from './unloggedCalls';

/** The list before and after something handles calls; before, it is empty. */
export interface LateUnlogged extends UnloggedCalls {
  /** Something may have changed. */
  update(): void;
}

export function createLateUnlogged(
  unlogged: () => UnloggedCalls | undefined,
  onError: (error: unknown) => void,
): LateUnlogged {
  const state = createStore<readonly WaitingCall[]>([], onError);
  return {
    state,
    update: () => state.set(unlogged()?.state.value ?? state.value),
    retry: (callKey) => unlogged()?.retry(callKey),
    discard: (callKey, reason) => unlogged()?.discard(callKey, reason),
    open: (callKey) => unlogged()?.open(callKey),
  };
}
