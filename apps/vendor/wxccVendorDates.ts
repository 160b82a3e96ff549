// The part of date-fns that the rooms use. Add a name when a room needs it.
export { TZDate } from '@date-fns/tz';
export { format } from 'date-fns/format';
export { enUS } from 'date-fns/locale/en-US';
export { es } from 'date-fns/locale/es';
