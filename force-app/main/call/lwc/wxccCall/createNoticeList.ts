import type { Notice } from 'c/wxccBase';

/** Older ones go first: nobody reads more. */
const MAX_NOTICES = 20;

/** What happened, oldest first, until dismissed. */
export interface NoticeList {
  readonly all: readonly Notice[];
  /** The same notice again, while it still stands, says nothing new. */
  add(notice: Notice): void;
  dismiss(index: number): void;
}

export function createNoticeList(onChange: () => void): NoticeList {
  let all: readonly Notice[] = [];
  const set = (next: readonly Notice[]): void => {
    all = next;
    onChange();
  };
  return {
    get all() {
      return all;
    },
    add(notice) {
      const isThere = all.some((each) => JSON.stringify(each) === JSON.stringify(notice));
      if (!isThere) set([...all, notice].slice(-MAX_NOTICES));
    },
    dismiss(index) {
      if (index in all) set(all.filter((_, at) => at !== index));
    },
  };
}
