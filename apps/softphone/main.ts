import { loadLaterStyles } from './loadLaterStyles';
import { startSoftphone } from './startSoftphone';

startSoftphone(window);
loadLaterStyles(document, new URL('../later/softphone.css', import.meta.url));
