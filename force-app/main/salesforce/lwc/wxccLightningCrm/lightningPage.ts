import type { JsonValue, Unsubscribe } from 'c/wxccBase';
import type { RecordInView } from 'c/wxccSalesforce';

/** A page reference of `lightning/navigation`. */
export interface LightningPageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly state?: Readonly<Record<string, string>>;
}

/** The utility that the phone stands in. Sizes in CSS pixels. */
export interface LightningUtility {
  show(visible: boolean): Promise<void>;
  resize(size: { readonly height: number; readonly width: number }): Promise<void>;
  label(text: string): Promise<void>;
  /** SLDS utility icon key. */
  icon(key: string): Promise<void>;
}

/**
 * What only a Lightning component can do, handed in by one: platform modules cannot be imported by a service. Whatever it
 * throws is read here, so that it need not translate.
 */
export interface LightningPage {
  /** `WxccController.definition`. */
  definition(): Promise<unknown>;
  /** `WxccController.invoke`. */
  invoke(payload: string): Promise<unknown>;
  navigate(page: LightningPageReference): void;
  /** `encodeDefaultFieldValues` of `lightning/pageReferenceUtils`. */
  encodeDefaults(fields: Readonly<Record<string, string>>): string;
  /** Opens Salesforce's own search with a text: there is no documented page reference for it. */
  search(text: string): void;
  /** Undefined on list views and home pages. */
  recordInView(): Promise<RecordInView | undefined>;
  onNavigation(listener: (record: RecordInView | undefined) => void): Unsubscribe;
  /** Shows the record in view anew, related lists included. */
  refresh(): Promise<void>;
  /** Lightning Message Service. */
  publish(message: JsonValue): void;
  subscribe(listener: (message: unknown) => void): Unsubscribe;
  readonly utility: LightningUtility;
}
