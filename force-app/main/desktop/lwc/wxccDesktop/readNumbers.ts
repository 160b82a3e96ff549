import type { Direction } from 'c/wxccBase';
import { fields, text } from './tolerant';

/** Longest number or address taken; E.164 has 15 digits, SIP addresses are longer. */
const MAX_NUMBER = 128;

/** Tenants mask numbers for agents: two or more stars, dots or x stand for digits. A single star may be dialled. */
const MASK = /[*•●]{2,}|x{2,}/i;

/** What networks send for a caller who withholds the number. */
const WITHHELD = /^(anonymous|restricted|private|unavailable|unknown|withheld|blocked)\b/i;

/** What a customer participant's id must look like to be taken for a number: those ids may also be UUIDs or e-mails. */
const NUMBER_LIKE = /^(\+?[\d\s().-]{3,}|sips?:.+)$/;

/** Calling and called number of a contact, raw; who of them is the customer follows from the direction. */
export interface ContactNumbers {
  readonly ani: string;
  readonly dn: string;
  readonly customerNumber: string;
}

interface NumberSource {
  readonly interaction: Readonly<Record<string, unknown>>;
  readonly direction: Direction;
  /** Another agent's call on which this one is consulted has its own interaction; the caller's number is its parent's. */
  readonly isConsultLeg: boolean;
  readonly customer: Readonly<Record<string, unknown>>;
}

/** The first candidate that is a number someone can see: neither empty nor masked nor withheld. */
function visibleNumber(...candidates: readonly unknown[]): string {
  const clean = candidates.map((each) => text(each, MAX_NUMBER).trim());
  return clean.find((each) => each !== '' && !MASK.test(each) && !WITHHELD.test(each)) ?? '';
}

function customerOwnNumber(customer: Readonly<Record<string, unknown>>): string {
  const candidates = [customer.id, customer.callerId].filter((each) => NUMBER_LIKE.test(text(each)));
  return visibleNumber(...candidates);
}

/**
 * Reads the numbers from the three places where the Desktop may have them, in this order: call-associated details,
 * call-associated data, call processing details; the customer participant comes last (webex-desktop contact payload).
 * Customer is `ani` for inbound and internal contacts, `dn` for outbound ones.
 */
export function readNumbers({ interaction, direction, isConsultLeg, customer }: NumberSource): ContactNumbers {
  const details = fields(interaction.callAssociatedDetails);
  const data = fields(interaction.callAssociatedData);
  const processing = fields(interaction.callProcessingDetails);
  const parent = isConsultLeg ? [processing.parent_ANI, processing.parent_DNIS] : [];
  const outbound = direction === 'outbound';
  const own = customerOwnNumber(customer);
  const ani = visibleNumber(parent[0], details.ani, fields(data.ani).value, processing.ani);
  const dn = visibleNumber(parent[1], details.dn, fields(data.dn).value, processing.dnis);
  const numbers = outbound ? { ani, dn: dn || own } : { ani: ani || own, dn };
  const customerNumber = visibleNumber(parent[0]) || (outbound ? numbers.dn : numbers.ani);
  return { ...numbers, customerNumber };
}
