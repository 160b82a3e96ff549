import { sampleDestinations } from '../../../../../../apps/softphone/gallery/scenarios';
import { transferRows } from '../transferRows';

const names = (typed: string, lists = sampleDestinations): string[] =>
  transferRows(lists, typed, 'en').map(({ name }) => name);

describe('whom a call may go to', () => {
  it('lists who is free first, then the others, then queues, each by name', () => {
    expect(names('')).toEqual(['Jordan Lee', 'María José Fernández de la Torre', 'Billing', 'Second level support']);
    const agents = [
      { id: '1', name: 'Zoe', state: 'Idle' },
      { id: '2', name: 'Álvaro', state: 'Engaged' },
      { id: '3', name: 'Bea', state: 'Available' },
    ];
    expect(names('', { agents, queues: [] })).toEqual(['Bea', 'Álvaro', 'Zoe']);
  });

  it.each([
    ['jose', ['María José Fernández de la Torre']],
    ['BILL', ['Billing']],
    ['  lee ', ['Jordan Lee']],
    ['nobody', []],
  ])('finds %j whatever the case and accents', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  it.each([
    ['+34 600 11-22', '+346001122'],
    ['(415) 555-0142', undefined],
    ['4155550142', '4155550142'],
    ['*72', '*72'],
    ['1', undefined],
    ['12a', undefined],
  ])('takes %j for the number %j', (typed, number) => {
    const [row] = transferRows({ agents: [], queues: [] }, typed, 'en');
    expect(row?.target).toEqual(number && { to: number, destinationType: 'dialNumber' });
  });

  it.each([
    ['Available', 'available'],
    ['Idle', 'idle'],
    ['Engaged', 'busy'],
    ['', ''],
  ])('knows what the Desktop’s word %j means', (state, standing) => {
    const [row] = transferRows({ agents: [{ id: '1', name: 'A', state }], queues: [] }, '', 'en');
    expect(row?.standing).toBe(standing);
  });

  it('shows no more than can be read', () => {
    const agents = Array.from({ length: 500 }, (_, at) => ({ id: String(at), name: `Agent ${at}`, state: '' }));
    expect(names('', { agents, queues: [] })).toHaveLength(50);
  });
});
