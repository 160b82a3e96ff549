import { createLabelSource, createStore, type WritableStore } from 'c/wxccBase';
import type { SoftphoneUi } from 'c/wxccScreen';
import en from '../../labels/en.json';
import es from '../../labels/es.json';
import { SCENARIO_NOW } from './scenarios';

export interface TestUi extends SoftphoneUi {
  readonly tick: WritableStore<number>;
  /** Codes that had no text. */
  readonly unknown: readonly string[];
}

/** A page's surroundings for component tests: real texts, a clock that stands, icons by name. */
export function createTestUi(language: 'en' | 'es' = 'en'): TestUi {
  const unknown: string[] = [];
  const messages = { en, es }[language];
  const labels = createLabelSource(messages, language, { onUnknown: (code) => unknown.push(code), timeZone: 'UTC' });
  const tick = createStore(SCENARIO_NOW, (error) => {
    throw error;
  });
  return { labels, icons: '/icons.svg', version: '1.0.0', tick, unknown };
}

/** Lets the engine render what changed. */
export const rendered = (): Promise<void> => Promise.resolve();
