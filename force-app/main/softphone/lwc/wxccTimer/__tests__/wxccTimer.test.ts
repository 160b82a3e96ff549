import { createElement } from 'lwc';
import WxccTimer from 'c/wxccTimer';
import { SCENARIO_NOW } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

describe('a timer', () => {
  it('shows the time since, moves with the tick and stops when it is taken out', async () => {
    const ui = createTestUi();
    const timer = createElement('c-wxcc-timer', { is: WxccTimer });
    Object.assign(timer, { ui, since: SCENARIO_NOW - 61_000, label: 'Call time' });
    document.body.append(timer);
    const time = timer.querySelector('time')!;
    expect(time.textContent).toBe('1:01');
    expect(time.getAttribute('role')).toBe('timer');
    expect(time.getAttribute('aria-label')).toBe('Call time');
    ui.tick.set(SCENARIO_NOW + 1000);
    await rendered();
    expect(time.textContent).toBe('1:02');
    timer.remove();
    ui.tick.set(SCENARIO_NOW + 9000);
    await rendered();
    expect(time.textContent).toBe('1:02');
  });
});
