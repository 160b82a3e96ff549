// The part of libphonenumber-js that the rooms use, with its smallest metadata: lengths and formats of every country.
export { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
export type { CountryCode } from 'libphonenumber-js/min';
