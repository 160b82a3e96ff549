/** What the browser allows in the Desktop's frame. */
export interface WidgetEnvironment {
  readonly storageBlocked: boolean;
  /** Undefined: the browser does not say. */
  readonly microphoneRefused?: boolean;
}

/** Third-party storage that is blocked throws on the first touch. */
function isStorageBlocked(scope: Window): boolean {
  try {
    scope.localStorage.getItem('wxcc');
    return false;
  } catch {
    // The refusal itself is what we wanted to know.
    return true;
  }
}

interface PolicyDocument {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
  readonly permissionsPolicy?: { allowsFeature(feature: string): boolean };
}

/** Chromium only tells; elsewhere the Desktop's own question to the browser shows it. */
function isMicrophoneRefused(document: PolicyDocument): boolean | undefined {
  const policy = document.permissionsPolicy ?? document.featurePolicy;
  return policy ? !policy.allowsFeature('microphone') : undefined;
}

export function probeEnvironment(scope: Window): WidgetEnvironment {
  const microphoneRefused = isMicrophoneRefused(scope.document as PolicyDocument);
  return { storageBlocked: isStorageBlocked(scope), ...(microphoneRefused === undefined ? {} : { microphoneRefused }) };
}
