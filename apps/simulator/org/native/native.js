// Mounts the native component that the address names: /native/<name>. The page gives the user before this runs.
import { createElement } from 'lwc';
import NativeProof from 'sim/nativeProof';
import { messageChannels } from '../client/messageChannels.ts';

const components = { nativeProof: NativeProof };
const name = location.pathname.split('/').pop();
const is = `sim-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

window.simMessages = messageChannels;
document.getElementById('native').append(createElement(is, { is: components[name] }));
