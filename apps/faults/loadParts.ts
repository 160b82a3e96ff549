import { loadHandling } from '../replay/loadHandling';

/** What a phone loads on demand takes real time the first time, on no clock of ours: it is there before anything counts. */
export async function loadParts(): Promise<void> {
  await Promise.all([loadHandling(), import('../softphone/openTabService'), import('../softphone/openPanelService')]);
}
