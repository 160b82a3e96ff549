import type { HostView } from 'c/wxccScreen';
import type { TabRole } from 'c/wxccTabs';

/** What a page shows of its part among the tabs. */
export const ROLE_VIEWS: Record<TabRole, HostView['tab']> = {
  deciding: 'undecided',
  leader: 'holder',
  follower: 'elsewhere',
};
