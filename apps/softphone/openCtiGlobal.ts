import { isRecord } from 'c/wxccBase';
import type { OpenCtiApi } from 'c/wxccOpenCti';

/**
 * What Salesforce's script left in the page. It is believed to be what it says: it comes from Salesforce's own origin, and
 * every answer is narrowed by the client.
 */
export function readOpenCti(page: unknown): OpenCtiApi | undefined {
  const sforce = isRecord(page) ? page.sforce : undefined;
  const api = isRecord(sforce) ? sforce.opencti : undefined;
  return isRecord(api) ? api : undefined;
}
