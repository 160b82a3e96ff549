import { toBridgePort } from '../browserChannel';

interface PortDouble {
  sent: unknown[];
  closed: boolean;
  onmessage?: (event: { data: unknown }) => void;
}

function portDouble(): { double: PortDouble; port: MessagePort } {
  const double: PortDouble = { sent: [], closed: false };
  const port = Object.assign(double, {
    postMessage: (message: unknown) => double.sent.push(message),
    close: () => (double.closed = true),
  });
  return { double, port: port as unknown as MessagePort };
}

describe('a bridge port', () => {
  it('sends, hears and closes', () => {
    const { double, port } = portDouble();
    const bridge = toBridgePort(port);
    const heard: unknown[] = [];
    bridge.listen((message) => heard.push(message));
    bridge.send({ a: 1 });
    double.onmessage?.({ data: 'hello' });
    bridge.close();
    expect(double.sent).toEqual([{ a: 1 }]);
    expect(heard).toEqual(['hello']);
    expect(double.closed).toBe(true);
  });
});
