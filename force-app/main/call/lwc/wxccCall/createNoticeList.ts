import type { Notice } from 'c/wxccBase';

/** Older ones go first: nobody reads more. */
const MAX_NOTICES = 20;

/** What the agent does about messages. */
export interface PhoneNotices {
  /** Does what the notice offers. */
  act(index: number): void;
  dismiss(index: number): void;
}

/** What happened, oldest first, until dismissed. */
export interface NoticeList extends PhoneNotices {
  readonly all: readonly Notice[];
  /** The same notice again, while it still stands, says nothing new. */
  add(notice: Notice): void;
}

export interface NoticeListOptions {
  readonly onChange: () => void;
  readonly onAction: (action: NonNullable<Notice['action']>) => void;
}

export function createNoticeList({ onChange, onAction }: NoticeListOptions): NoticeList {
  let all: readonly Notice[] = [];
  const set = (next: readonly Notice[]): void => {
    all = next;
    onChange();
  };
  const dismiss = (index: number): void => {
    if (index in all) set(all.filter((_, at) => at !== index));
  };
  return {
    get all() {
      return all;
    },
    add(notice) {
      const isThere = all.some((each) => JSON.stringify(each) === JSON.stringify(notice));
      if (!isThere) set([...all, notice].slice(-MAX_NOTICES));
    },
    act(index) {
      const action = all[index]?.action;
      if (!action) return;
      onAction(action);
      dismiss(index);
    },
    dismiss,
  };
}
