/**
 * What the Desktop needs of the browser: WebRTC calls, ring tones, copying numbers, sharing a screen. `storage-access` is
 * left out on purpose: browsers give it to every frame, and naming origins here would take it from the customer's own
 * identity provider, which the frame passes on its way.
 */
const FEATURES = [
  'microphone',
  'camera',
  'autoplay',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'speaker-selection',
  'fullscreen',
] as const;

/**
 * Where the frame may stand while it signs in: the Desktop redirects to Webex's identity broker and back. A feature is
 * delegated to a document's present origin, so the pages on the way count as well when they ask (autoplay, clipboard).
 */
const SIGN_IN_ORIGINS = ['https://idbroker.webex.com', 'https://login.webex.com'] as const;

/** Attributes of the frame that holds the Desktop. */
export interface FrameAttributes {
  readonly allow: string;
  readonly referrerpolicy: string;
}

/**
 * Attributes for the Desktop's frame. There is no `sandbox`: sign-in opens windows of its own, which a sandbox would
 * cripple. Origins are named one by one, for a bare feature name would no longer hold after the redirect of the sign-in,
 * and `*` would hand the microphone to whatever page the frame is led to.
 * @param url the Desktop's address
 */
export function frameAttributes(url: string): FrameAttributes {
  const origins = [new URL(url).origin, ...SIGN_IN_ORIGINS].join(' ');
  return {
    allow: FEATURES.map((feature) => `${feature} ${origins}`).join('; '),
    referrerpolicy: 'strict-origin-when-cross-origin',
  };
}
