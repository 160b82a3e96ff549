export { startLightningPhone } from '../lightning/startLightningPhone';
export type { LightningPhone, ShownPhone } from '../lightning/startLightningPhone';
