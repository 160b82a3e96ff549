import type { AgentPage } from './agentPage';

/** Where the walk begins: the first control of the bar. */
const START = '.wxcc-bar select';
/** More stops than any state of the phone has. */
const MAX_STEPS = 60;

/** The hands of an agent who has no mouse. */
export interface Keyboard {
  /** Goes on by the Tab key from the bar until this is in focus. @throws when it never is */
  goTo(selector: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Goes to it and presses Enter. */
  push(selector: string): Promise<void>;
}

export function keyboardOf({ softphone, page }: AgentPage): Keyboard {
  const { keyboard } = page;
  const goTo = async (selector: string): Promise<void> => {
    await softphone.locator(selector).first().waitFor();
    await softphone.locator(START).first().focus();
    for (let step = 0; step < MAX_STEPS; step += 1) {
      if ((await softphone.locator(`:is(${selector}):focus`).count()) > 0) return;
      await keyboard.press('Tab');
    }
    throw new Error(`The Tab key never comes to ${selector}.`);
  };
  return {
    goTo,
    async press(...keys) {
      for (const key of keys) await keyboard.press(key);
    },
    type: (text) => keyboard.type(text),
    async push(selector) {
      await goTo(selector);
      await keyboard.press('Enter');
    },
  };
}
