// Entry of the headless relay: `wxcc-relay.js`, one self-contained script that a desktop layout loads.
import { defineRelay } from './relayElement';

defineRelay(customElements);
