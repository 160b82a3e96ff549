import { maxLength, object, pipe, safeParse, string } from 'c/wxccVendorValibot';

test('valibot is reachable as an LWC module', () => {
  const schema = object({ name: pipe(string(), maxLength(3)) });
  expect(safeParse(schema, { name: 'abc' }).success).toBe(true);
  expect(safeParse(schema, { name: 'abcd' }).success).toBe(false);
});
