/** The Desktop's page and its sign-in window: everything else is drawn by their scripts. */
export function desktopHtml(page: 'desktop' | 'signIn'): string {
  const title = page === 'desktop' ? 'Agent Desktop (simulated)' : 'Sign in (simulated)';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/assets/${page}.css" />
  </head>
  <body>
    <div id="root" aria-busy="true"></div>
    <script src="/assets/${page}.js"></script>
  </body>
</html>
`;
}
