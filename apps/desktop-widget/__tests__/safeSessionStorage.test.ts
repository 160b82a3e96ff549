/** @jest-environment jsdom */
import { safeStorage } from '../safeSessionStorage';

test('is the frame’s own storage, where there is one', () => {
  expect(safeStorage(window)).toBe(window.sessionStorage);
});

test('forgets and does not throw, where the browser refuses it', () => {
  const refusing = {
    get sessionStorage(): Storage {
      throw new DOMException('Access is denied', 'SecurityError');
    },
  };
  const storage = safeStorage(refusing);
  storage.setItem('log', 'x');
  storage.removeItem('log');
  expect(storage.getItem('log')).toBeNull();
});
