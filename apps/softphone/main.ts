import { loadLaterLabels } from './loadLaterLabels';
import { loadLaterStyles } from './loadLaterStyles';
import { startSoftphone } from './startSoftphone';

startSoftphone(window);
loadLaterStyles(document, new URL('../later/softphone.css', import.meta.url));
loadLaterLabels(document, new URL('../later/', import.meta.url));
