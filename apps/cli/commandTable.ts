import type { Command } from './command';

export interface CommandEntry {
  /** One line in `wxcc --help`. */
  readonly summary: string;
  /** Loads the command's module only when it is asked for: every command starts fast. */
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Every command. A new one is a file in `commands/` and a line here. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  check: {
    summary: 'Look a call center definition over and say what is wrong with it',
    load: () => import('./commands/check'),
  },
  convert: {
    summary: 'Write a call center definition in another spelling or form, and say what is lost',
    load: () => import('./commands/convert'),
  },
  replay: {
    summary: 'Feed recorded desktop events through the softphone and show what Salesforce receives',
    load: () => import('./commands/replay'),
  },
  layout: {
    summary: "Put the softphone's widgets into a Webex desktop layout, or take them out",
    load: () => import('./commands/layout'),
  },
  start: {
    summary: 'Start the simulator: a Salesforce org and a Webex Agent Desktop on this machine',
    load: () => import('./commands/start'),
  },
};
