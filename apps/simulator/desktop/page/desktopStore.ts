import type { ContactData, SignedIn } from './desktopTypes';

/** A message on the page that stays until it is closed. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'warning' | 'error';
  readonly text: string;
}

/** What the page knows. Views read it and are drawn anew when it changes. */
export interface DesktopState {
  signedIn: SignedIn;
  readonly tasks: Map<string, ContactData>;
  selectedTaskId: string | undefined;
  notices: readonly Notice[];
  darkMode: boolean;
  selectedAni: string | undefined;
  /** False while the line to the server is down. */
  isOnline: boolean;
}

export interface DesktopStore {
  readonly state: DesktopState;
  update(change: (state: DesktopState) => void): void;
  onChange(listener: () => void): void;
  notify(kind: Notice['kind'], text: string): void;
}

export function createDesktopStore(signedIn: SignedIn): DesktopStore {
  const listeners: (() => void)[] = [];
  const state: DesktopState = {
    signedIn,
    tasks: new Map(signedIn.tasks),
    selectedTaskId: signedIn.tasks[0]?.[0],
    notices: [],
    darkMode: false,
    selectedAni: undefined,
    isOnline: true,
  };
  let count = 0;
  const update: DesktopStore['update'] = (change) => {
    change(state);
    listeners.forEach((listener) => listener());
  };
  return {
    state,
    update,
    onChange: (listener) => void listeners.push(listener),
    notify: (kind, text) =>
      update((now) => {
        if (!now.notices.some((one) => one.text === text))
          now.notices = [...now.notices, { id: (count += 1), kind, text }];
      }),
  };
}
