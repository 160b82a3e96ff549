// Entry of the panel tab: `wxcc-panel.js`, one self-contained script that a desktop layout loads.
import { definePanel } from './panelElement';

definePanel(customElements);
