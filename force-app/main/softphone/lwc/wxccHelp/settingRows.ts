import type { CallCenterSettings } from 'c/wxccDefinition';
import type { Labels } from 'c/wxccBase';

export interface SettingRow {
  readonly label: string;
  readonly value: string;
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? '–';

/** The settings in force that an agent or administrator asks about first. */
export function settingRows(settings: CallCenterSettings, labels: Labels): SettingRow[] {
  const { desktop, screenPop, activity, widget } = settings;
  const yes = (is: boolean): string => labels.text(is ? 'help_on' : 'help_off');
  const activityAt = activity.createAt === 'connected' ? 'help_atConnect' : 'help_atWrapUp';
  const rows: readonly (readonly [string, string])[] = [
    ['help_desktop', hostOf(desktop.url)],
    ['help_pop', labels.text(screenPop.moment === 'offered' ? 'help_atOffer' : 'help_atConnect')],
    ['help_activity', activity.enabled ? labels.text(activityAt) : yes(false)],
    ['help_notes', yes(activity.notes)],
    ['help_ownership', yes(activity.changeOwnership)],
    ['help_openOnOffer', yes(widget.openOnOffer)],
  ];
  return rows.map(([code, value]) => ({ label: labels.text(code), value }));
}
