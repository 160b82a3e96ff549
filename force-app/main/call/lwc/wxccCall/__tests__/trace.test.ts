import { createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';

describe('the trace of a phone', () => {
  it('names events with their call and Webex’s own id, and nothing they hold', async () => {
    const stage = createPhoneStage({});
    await stage.answer({ cad: { Secret: { name: 'Secret', value: 'hush' } } });
    const { value } = stage.phone.trace;
    expect(value.map(({ event }) => event)).toEqual(['eAgentOfferContact', 'eAgentContactAssigned']);
    expect(value[0]).toMatchObject({ interactionId: 'int-1', trackingId: 'track-1' });
    expect(JSON.stringify(value)).not.toContain('hush');
  });

  it('keeps the last ones, whatever comes', async () => {
    const stage = createPhoneStage({});
    await stage.clock.advance(0);
    for (let count = 0; count < 60; count += 1) stage.desktop.tell(`event ${count}`, count % 2 ? null : 'x', count);
    expect(stage.phone.trace.value).toHaveLength(50);
    expect(stage.phone.trace.value[0]).toEqual({ at: 10, event: 'event 10', interactionId: '', trackingId: '' });
  });
});
