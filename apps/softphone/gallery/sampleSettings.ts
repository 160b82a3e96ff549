import type { ActivitySettings, CallCenterSettings } from 'c/wxccDefinition';

/** Only what the softphone's components read of a definition, with everything switched on. */
export const sampleSettings = (
  url = 'https://desktop.wxcc-us1.cisco.com',
  activity: Partial<ActivitySettings> = {},
): CallCenterSettings =>
  ({
    general: { softphoneWidth: 500, softphoneHeight: 600 },
    desktop: { url },
    screenPop: { moment: 'connected' },
    activity: { enabled: true, createAt: 'connected', notes: true, liveSubject: true, ...activity },
    widget: { browserNotifications: false, openOnOffer: true, createCaseButton: true, relateButtons: true },
  }) as CallCenterSettings;
