import type { CallView } from 'c/wxccCall';

type TextField = 'notes' | 'subject';

/**
 * What the agent typed here and the phone of the other side has not shown yet. Without it, an answer that was on its way
 * while the agent typed on would put the field back by some strokes.
 */
export interface TypedTexts {
  note(interactionId: string, field: TextField, text: string): void;
  /** The calls with what was typed here laid over. What the other side shows by now is forgotten. */
  over(calls: readonly CallView[]): readonly CallView[];
  /** Nobody took it. */
  forget(): void;
}

export function createTypedTexts(): TypedTexts {
  const typed = new Map<string, Map<TextField, string>>();
  const overOne = (call: CallView): CallView => {
    const own = typed.get(call.interactionId);
    if (!own) return call;
    own.forEach((text, field) => {
      if ((call[field] ?? '') === text) own.delete(field);
    });
    return { ...call, ...Object.fromEntries(own) };
  };
  return {
    note(interactionId, field, text) {
      typed.set(interactionId, (typed.get(interactionId) ?? new Map<TextField, string>()).set(field, text));
    },
    over: (calls) => calls.map(overOne),
    forget: () => typed.clear(),
  };
}
