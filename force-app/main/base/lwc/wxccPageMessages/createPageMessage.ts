import { plainJson } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import { PAGE_MESSAGE_VERSION } from './pageMessage';
import type { PageMessage, PageMessageData, PageMessageKind } from './pageMessage';

export interface PageEnvelope {
  readonly id: string;
  readonly sender: string;
  readonly answerTo?: string;
}

/** A message of this version. */
export function createPageMessage<K extends PageMessageKind>(
  kind: K,
  data: PageMessageData[K],
  envelope: PageEnvelope,
): PageMessage {
  return { v: PAGE_MESSAGE_VERSION, kind, ...envelope, data } as PageMessage;
}

/** As the channel takes it. */
export const asJson = (message: PageMessage): JsonValue => plainJson(message) as unknown as JsonValue;
