import { startSoftphone } from './startSoftphone';

startSoftphone(window);
