import { isRecord } from 'c/wxccBase';
import { readCaptureAnswer } from 'c/wxccRecording';
import type { CaptureAnswer, CaptureSource } from 'c/wxccRecording';

export interface ApexSourceOptions {
  readonly taskId: string;
  readonly fetch: (args: { taskId: string }) => Promise<unknown>;
  readonly signIn: () => Promise<unknown>;
  /** Shows the sign-in, and resolves when the person is back. */
  readonly visit: (address: string) => Promise<void>;
}

/** Lightning rejects with `{ body: { message } }`; a class that was not granted is named there. */
function refusalOf(error: unknown): CaptureAnswer {
  const { body } = isRecord(error) ? error : {};
  const { message } = isRecord(body) ? body : {};
  const isRefused = typeof message === 'string' && /access.*apex class/i.test(message);
  return { kind: 'refused', code: isRefused ? 'permissionMissing' : 'unreachable', params: {} };
}

const addressIn = (answer: unknown): string | undefined =>
  isRecord(answer) && typeof answer.url === 'string' && /^https?:\/\//.test(answer.url) ? answer.url : undefined;

/** Recordings by way of Apex, with the sign-in of Salesforce's own credential. */
export function createApexSource({ taskId, fetch, signIn, visit }: ApexSourceOptions): CaptureSource {
  return {
    async fetch() {
      try {
        return readCaptureAnswer(await fetch({ taskId }));
      } catch (error) {
        return refusalOf(error);
      }
    },
    async signIn() {
      const address = addressIn(await signIn());
      // Without one, asking again says what is missing.
      if (address !== undefined) await visit(address);
    },
  };
}
